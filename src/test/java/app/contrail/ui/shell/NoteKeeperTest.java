package app.contrail.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Note;
import app.contrail.history.JdbcHistoryStore;
import app.contrail.testing.Fx;
import app.contrail.testing.Samples;
import app.contrail.ui.chart.NotesModel;
import app.contrail.ui.common.FxExecutor;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoteKeeperTest {
    private static final Note NOTE = Note.of(Instant.parse("2026-06-10T10:00:00Z"), "Newsletter sent");

    private final JdbcHistoryStore history = JdbcHistoryStore.inMemory("http://127.0.0.1");
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final NotesModel model = new NotesModel();

    @AfterEach
    void close() {
        history.close();
    }

    /** A pool may run what was asked last first. */
    @Test
    void aRemovalThatIsTakenBackAtOnceNeverComesLast() {
        Fx.start();
        history.keepNote(Samples.CONTEST, NOTE);
        new NoteKeeper(model, background::addFirst, new FxExecutor(), () -> {}).turnTo(history, Samples.CONTEST);

        model.draftProperty().set(new NotesModel.Draft(NOTE, NOTE.at()));
        model.removeOpened();
        model.takeBack();
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }

        assertThat(history.notes(Samples.CONTEST)).containsExactly(NOTE);
    }
}
