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

    /** Texts that would lie on one another go one below the other. */
    @Override
    protected void layoutChildren() {
        FlagRows rows = new FlagRows();
        for (int i = 0; i < notes.size(); i++) {
            double at = Math.round(x.applyAsDouble(notes.get(i).at())) + 0.5;
            Line line = (Line) getChildren().get(2 * i);
            line.setStartX(at);
            line.setEndX(at);
            line.setEndY(getHeight());
            Button button = (Button) getChildren().get(2 * i + 1);
            double width = Math.min(snapSizeX(button.prefWidth(-1)), getWidth());
            double height = snapSizeY(button.prefHeight(-1));
            double from = FlagRows.begin(at, width, getWidth());
            int row = rows.take(from, width);
            button.resizeRelocate(from, row * height, width, height);
        }
    }
}
