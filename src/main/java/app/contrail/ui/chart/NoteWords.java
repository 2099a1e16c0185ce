package app.contrail.ui.chart;

import app.contrail.domain.Note;
import app.contrail.ui.common.Formats;
import app.contrail.ui.common.Messages;

/** Puts a note into words. */
final class NoteWords {
    private final Messages messages;
    private final Formats formats;

    NoteWords(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    String hint(Note note) {
        return messages.text("chart.note.hint", formats.dayAndTime(note.at()), note.text());
    }

    String spoken(Note note) {
        return messages.text("chart.note.name", formats.dayAndTime(note.at()), note.text());
    }
}
