package app.contrail.ui.chart;

import app.contrail.domain.Note;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the user does with notes. For the FX thread. */
public final class NotesModel {
    private final ObjectProperty<@Nullable Draft> draft = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Undo> undo = new SimpleObjectProperty<>();
    private final StringProperty problem = new SimpleStringProperty("");
    private Consumer<Note> keep = ignored -> {};
    private Consumer<Note> remove = ignored -> {};

    /**
     * A note in the making.
     *
     * @param existing the note that is being changed; null for a new one
     * @param at the time that is offered
     */
    public record Draft(@Nullable Note existing, Instant at) {}

    /**
     * What can be taken back.
     *
     * @param before the note as it was
     * @param removed whether it was taken away; otherwise it was changed
     */
    public record Undo(Note before, boolean removed) {}

    /** What is being written; null if nothing is. */
    public ObjectProperty<@Nullable Draft> draftProperty() {
        return draft;
    }

    /** What was changed last; null if nothing was. */
    public ObjectProperty<@Nullable Undo> undoProperty() {
        return undo;
    }

    /** Why a note could not be kept, as a sentence; empty if all is well. */
    public StringProperty problemProperty() {
        return problem;
    }

    /** @param listener keeps a note, a new one or one that was changed */
    public void onKeep(Consumer<Note> listener) {
        keep = listener;
    }

    /** @param listener takes a note away */
    public void onRemove(Consumer<Note> listener) {
        remove = listener;
    }

    /** Offers to write a new note. */
    void begin(Instant at) {
        draft.set(new Draft(null, at));
    }

    /** Offers to change a note. */
    void open(Note note) {
        draft.set(new Draft(note, note.at()));
    }

    /** A note could not be kept or removed: it is offered once more, unless another one is being written already. */
    public void offerAgain(Note note) {
        undo.set(null);
        if (draft.get() == null) {
            open(note);
        }
    }

    /** Keeps what was written. */
    void save(Note note) {
        Draft written = draft.get();
        Note before = written == null ? null : written.existing();
        draft.set(null);
        undo.set(before == null || before.equals(note) ? null : new Undo(before, false));
        keep.accept(note);
    }

    /** Takes away the note that is being changed. */
    public void removeOpened() {
        Draft written = draft.get();
        Note before = written == null ? null : written.existing();
        draft.set(null);
        if (before != null) {
            undo.set(new Undo(before, true));
            remove.accept(before);
        }
    }

    /** Makes the last change undone. */
    public void takeBack() {
        Undo last = undo.get();
        undo.set(null);
        if (last != null) {
            keep.accept(last.before());
        }
    }

    /** Another contest is shown: nothing of the one before can be changed any more. */
    public void clear() {
        draft.set(null);
        undo.set(null);
        problem.set("");
    }
}
