package app.contrail.ui.shell;

import app.contrail.domain.ContestId;
import app.contrail.history.HistoryException;
import app.contrail.history.HistoryStore;
import app.contrail.ui.chart.NotesModel;
import app.contrail.ui.common.FxExecutor;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps what the user notes about the contest that is shown. For the FX thread; writes in the background. */
final class NoteKeeper {
    private static final System.Logger LOG = System.getLogger(NoteKeeper.class.getName());

    private final NotesModel model;
    private final Executor background;
    private final FxExecutor fx;
    private final Runnable changed;
    private @Nullable Target target;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    private record Target(HistoryStore history, ContestId contest) {}

    /** @param changed called on the FX thread when the notes of the contest are others */
    NoteKeeper(NotesModel model, Executor background, FxExecutor fx, Runnable changed) {
        this.model = model;
        this.background = background;
        this.fx = fx;
        this.changed = changed;
        model.onKeep(note ->
                change(known -> known.history().keepNote(known.contest(), note), () -> model.offerAgain(note)));
        model.onRemove(note ->
                change(known -> known.history().removeNote(known.contest(), note.id()), () -> model.offerAgain(note)));
    }

    /** From now on notes are about this contest; what was begun about another is dropped. */
    void turnTo(HistoryStore history, ContestId contest) {
        target = new Target(history, contest);
        model.clear();
    }

    void turnAway() {
        target = null;
        model.clear();
    }

    /** One after the other: taken back at once, a removal must not come last. */
    private void change(Consumer<Target> work, Runnable offerAgain) {
        Target known = target;
        if (known != null) {
            last = last.thenRunAsync(() -> write(known, work, offerAgain), background);
        }
    }

    private void write(Target known, Consumer<Target> work, Runnable offerAgain) {
        String problem = problemOf(() -> work.accept(known));
        fx.execute(() -> {
            if (known.equals(target)) {
                if (!problem.isEmpty()) {
                    offerAgain.run();
                }
                model.problemProperty().set(problem);
                changed.run();
            }
        });
    }

    private static String problemOf(Runnable work) {
        try {
            work.run();
            return "";
        } catch (HistoryException e) {
            LOG.log(System.Logger.Level.WARNING, "A note was not kept", e);
            return String.valueOf(e.getMessage());
        }
    }
}
