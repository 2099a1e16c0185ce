package app.contrail.export;

import app.contrail.domain.ContestId;
import app.contrail.domain.Note;
import java.io.IOException;
import java.util.List;

/** What users noted beside one contest: a row for each note, in the order given. */
public record NotesTable(ContestId contest, List<Note> notes) implements Table {
    private static final List<Column> COLUMNS =
            List.of(Column.time("noted_at"), Column.text("contest_id"), Column.text("text"));

    public NotesTable {
        notes = List.copyOf(notes);
    }

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void writeTo(Cells cells) throws IOException {
        for (Note note : notes) {
            cells.time(note.at());
            cells.text(contest.value());
            cells.text(note.text());
            cells.endRow();
        }
    }
}
