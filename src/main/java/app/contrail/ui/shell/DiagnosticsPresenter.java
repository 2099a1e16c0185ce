package app.contrail.ui.shell;

import app.contrail.diagnosis.Facts;
import app.contrail.diagnosis.Home;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.Wording;
import app.contrail.ui.diagnostics.DiagnosticsContent;
import app.contrail.ui.diagnostics.DiagnosticsModel;
import app.contrail.ui.diagnostics.DiagnosticsTexts;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Reads the facts of the session in the background when the pane is opened or read again. For the FX thread. */
final class DiagnosticsPresenter {
    private final DiagnosticsModel model;
    private final Wording wording;
    private final Executor background;
    private final FxExecutor fx;
    private final Clock clock;
    private @Nullable Session session;

    DiagnosticsPresenter(DiagnosticsModel model, Wording wording, Executor background, FxExecutor fx, Clock clock) {
        this.model = model;
        this.wording = wording;
        this.background = background;
        this.fx = fx;
        this.clock = clock;
        model.onReload(this::read);
        model.shownProperty().subscribe(shown -> {
            if (shown) {
                read();
            }
        });
    }

    /** From now on the pane speaks of this session. */
    void open(Session newSession) {
        session = newSession;
        model.contentProperty().set(null);
    }

    /** There is nothing to speak of any more, and the session is let go. */
    void close() {
        session = null;
        model.contentProperty().set(null);
    }

    private void read() {
        Session asked = session;
        if (asked == null) {
            return;
        }
        background.execute(() -> {
            Facts facts = asked.facts();
            DiagnosticsContent content = new DiagnosticsTexts(wording, Home.ofUser()).content(facts, clock.instant());
            fx.execute(() -> {
                if (asked.equals(session)) {
                    model.contentProperty().set(content);
                }
            });
        });
    }
}
