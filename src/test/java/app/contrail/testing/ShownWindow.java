package app.contrail.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The window that a test shows a {@link DashboardRig} in. After each test it closes both, and then nothing may have
 * gone wrong on the FX thread.
 */
public final class ShownWindow implements AfterEachCallback {
    private final Stage stage;
    private @Nullable DashboardRig rig;

    public ShownWindow() {
        Fx.start();
        stage = Fx.get(Stage::new);
    }

    public Stage stage() {
        return stage;
    }

    /** Shows the dashboard in the corner of the screen, where the robot's mouse can reach all of it. */
    public void show(DashboardRig shown) {
        rig = shown;
        Fx.run(() -> {
            stage.setScene(shown.scene());
            stage.setX(0);
            stage.setY(0);
            stage.show();
        });
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Fx.run(stage::hide);
        Objects.requireNonNull(rig, "the test has shown nothing").close();
        assertThat(Fx.takeTrouble()).isEmpty();
    }
}
