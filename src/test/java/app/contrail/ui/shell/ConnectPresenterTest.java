package app.contrail.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.api.Connection;
import app.contrail.history.HistoryException;
import app.contrail.settings.SettingsStore;
import app.contrail.testing.Fx;
import app.contrail.testing.ManualClock;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.Wording;
import app.contrail.ui.welcome.WelcomeModel;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;

class ConnectPresenterTest {
    private static final String SENTENCE = "Nothing can be kept. Do something about it.";
    private static final Wording WORDING = Wording.of(Locale.UK, ZoneOffset.UTC);

    private final Dashboard dashboard = dashboard();
    private final WelcomeModel model = dashboard.models().welcome();
    private final Parent view = Fx.get(() -> {
        Parent made = dashboard.createView();
        // A scroll pane has its content only once it is laid out.
        new Scene(made).snapshot(null);
        return made;
    });

    @Test
    void whyNothingCanBeKeptIsSaidWhereTheUserConnects() {
        Fx.run(() -> model.keyProperty().set("vk_live_0123456789"));
        press("welcome.connect.button");

        assertToldAndReady();
    }

    @Test
    void whyNothingCanBeKeptIsSaidWhereTheUserLooksAround() {
        press("welcome.sample.button");

        assertToldAndReady();
    }

    private static Dashboard dashboard() {
        Fx.start();
        ManualClock clock = new ManualClock(Instant.EPOCH);
        Sessions broken = new Sessions() {
            @Override
            public SettingsStore settings() {
                return SettingsStore.forThisRun(clock);
            }

            @Override
            public Session connect(Connection connection) {
                throw new HistoryException(SENTENCE);
            }

            @Override
            public Session sample() {
                throw new HistoryException(SENTENCE);
            }
        };
        return Fx.get(() -> new Dashboard(broken, WORDING, Runnable::run, new FxExecutor(), clock));
    }

    private void press(String key) {
        String text = WORDING.text(key);
        Fx.run(() -> view.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private void assertToldAndReady() {
        Fx.run(() -> {});
        assertThat(model.problemProperty().get()).isEqualTo(SENTENCE);
        assertThat(model.busyProperty().get()).isFalse();
    }
}
