package app.contrail.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ContestId;
import app.contrail.settings.Appearance.Look;
import app.contrail.settings.ChartView;
import app.contrail.settings.Polling;
import app.contrail.settings.Privacy;
import app.contrail.settings.Settings;
import app.contrail.settings.SettingsStore;
import app.contrail.testing.Fx;
import app.contrail.testing.ManualClock;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.settings.SettingsModel;
import app.contrail.ui.settings.SettingsPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings window and the file: what is chosen, what is saved and what holds. */
class SettingsKeeperTest {
    private static final Polling OFTEN = new Polling(Duration.ofSeconds(10), 80);
    private static final Polling SELDOM = new Polling(Duration.ofMinutes(5), 80);

    private final SettingsModel model = new SettingsModel();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<Settings> held = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    private SettingsStore store;
    private SettingsKeeper keeper;

    @BeforeEach
    void open() {
        Fx.start();
        store = reopened();
        keeper = Fx.get(() -> new SettingsKeeper(model, store, background::add, new FxExecutor(), held::add));
    }

    @Test
    void whatIsChosenShowsAtOnceAndHoldsOnceItIsSaved() {
        choose(now -> now.withPolling(OFTEN));
        assertThat(model.settingsProperty().get().polling()).isEqualTo(OFTEN);
        assertThat(held).isEmpty();
        assertThat(folder).isEmptyDirectory();

        work();
        assertThat(held).extracting(Settings::polling).containsExactly(OFTEN);
        assertThat(reopened().settings().polling()).isEqualTo(OFTEN);
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void whatCannotBeSavedIsSaidAndGoesBack() throws IOException {
        Files.createDirectory(folder.resolve("settings.json"));
        choose(now -> now.withPolling(OFTEN));
        work();

        assertThat(model.settingsProperty().get()).isEqualTo(Settings.USUAL);
        assertThat(model.problemProperty().get()).contains("could not be saved").contains("Check who may write");
        assertThat(held).isEmpty();

        Files.delete(folder.resolve("settings.json"));
        choose(now -> now.withPolling(SELDOM));
        work();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(reopened().settings().polling()).isEqualTo(SELDOM);
    }

    @Test
    void theLastOfManyChoicesIsTheOneThatIsKept() {
        choose(now -> now.withPolling(OFTEN));
        choose(now -> now.withPrivacy(new Privacy(false)));
        choose(now -> now.withPolling(SELDOM));
        work();

        assertThat(reopened().settings().polling()).isEqualTo(SELDOM);
        assertThat(reopened().settings().privacy().maskAddresses()).isFalse();
    }

    @Test
    void whatIsTakenBackWhileItIsBeingSavedIsTakenBackOnTheDiskToo() {
        choose(now -> now.withPrivacy(new Privacy(false)));
        Runnable saving = background.remove();
        Fx.run(() -> {
            // Saved, while the window does not know it yet.
            CompletableFuture.runAsync(saving).join();
            model.change(now -> now.withPrivacy(new Privacy(true)));
        });
        work();

        assertThat(reopened().settings().privacy().maskAddresses()).isTrue();
        assertThat(model.settingsProperty().get().privacy().maskAddresses()).isTrue();
    }

    @Test
    void whatOthersChangedMeanwhileIsNotUndone() {
        choose(now -> now.withPolling(OFTEN));
        ContestId contest = new ContestId("c1");
        ChartView view = new ChartView("views", "day", null, null, true);
        store.update(now -> now.withChart("https://example.com", contest, view));
        store.update(now -> now.withAppearance(now.appearance().withLook(Look.DARK)));
        Fx.run(() -> {});
        assertThat(model.settingsProperty().get().polling()).isEqualTo(OFTEN);
        work();

        Settings kept = reopened().settings();
        assertThat(kept.polling()).isEqualTo(OFTEN);
        assertThat(kept.appearance().look()).isEqualTo(Look.DARK);
        assertThat(kept.chart("https://example.com", contest)).isEqualTo(view);
        assertThat(model.settingsProperty().get().appearance().look()).isEqualTo(Look.DARK);
    }

    @Test
    void theUsualValuesOfOnePartComeBackAndThatCanBeUndone() {
        choose(now -> now.withPolling(OFTEN).withPrivacy(new Privacy(false)));
        Fx.run(() -> model.restore(SettingsPart.POLLING));
        work();
        assertThat(reopened().settings().polling()).isEqualTo(Polling.USUAL);
        assertThat(reopened().settings().privacy().maskAddresses()).isFalse();

        Fx.run(model::takeBack);
        work();
        assertThat(reopened().settings().polling()).isEqualTo(OFTEN);
        assertThat(model.restoredProperty().get()).isNull();
    }

    @Test
    void whoIsClosedHearsNothingMore() {
        Fx.run(keeper::close);
        store.update(now -> now.withPolling(OFTEN));
        Fx.run(() -> {});

        assertThat(held).isEmpty();
    }

    private void choose(UnaryOperator<Settings> change) {
        Fx.run(() -> model.change(change));
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
        Fx.run(() -> {});
    }

    private SettingsStore reopened() {
        return SettingsStore.open(folder, new ManualClock(Instant.EPOCH));
    }
}
