package app.contrail.ui.chart;

import app.contrail.domain.Note;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;

/** The user's notes, each a dashed line at its time with its text beside; pressing a text opens the note. */
final class NoteFlags extends Pane {
    private static final double NARROWEST = 24;
    private static final double SPACE = 4;

    private final NoteWords words;
    private final Consumer<Note> open;
    private List<Note> notes = List.of();
    private ToDoubleFunction<Instant> x = ignored -> 0;

    /** @param open called when the user wants to change a note */
    NoteFlags(NoteWords words, Consumer<Note> open) {
        this.words = words;
        this.open = open;
        setPickOnBounds(false);
    }

    /** @param across where a time lies, in pixels from the left */
    void show(List<Note> newNotes, ToDoubleFunction<Instant> across) {
        x = across;
        if (!newNotes.equals(notes)) {
            notes = List.copyOf(newNotes);
            getChildren().clear();
            for (Note note : notes) {
                getChildren().addAll(line(), button(note));
            }
        }
        requestLayout();
    }

    private static Line line() {
        Line line = new Line();
        line.getStyleClass().add("note-line");
        line.setMouseTransparent(true);
        return line;
    }

    private Button button(Note note) {
        Button button = new Button("✉ " + note.text());
        button.getStyleClass().add("note-flag");
        button.setAccessibleText(words.spoken(note));
        button.setTooltip(new Tooltip(words.hint(note)));
        button.setOnAction(event -> open.accept(note));
        return button;
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < notes.size(); i++) {
            double at = Math.round(x.applyAsDouble(notes.get(i).at())) + 0.5;
            Line line = (Line) getChildren().get(2 * i);
            line.setStartX(at);
            line.setEndX(at);
            line.setEndY(getHeight());
            Button button = (Button) getChildren().get(2 * i + 1);
            double end = i + 1 < notes.size() ? x.applyAsDouble(notes.get(i + 1).at()) : getWidth();
            double wanted = snapSizeX(button.prefWidth(-1));
            double height = snapSizeY(button.prefHeight(-1));
            boolean last = i + 1 == notes.size();
            // At the right edge there may be more room on the left of the line.
            boolean left = last && end - at < wanted && at - wanted > 0 && isFree(i, at - wanted);
            double room = left ? wanted : Math.max(NARROWEST, end - at - SPACE);
            double width = Math.min(wanted, room);
            button.resizeRelocate(left ? at - width : at, 0, width, height);
        }
    }

    private boolean isFree(int index, double from) {
        return index == 0 || x.applyAsDouble(notes.get(index - 1).at()) + NARROWEST < from;
    }
}
