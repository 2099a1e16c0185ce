package app.contrail;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.api.ApiKey;
import app.contrail.api.BaseUrl;
import app.contrail.api.Connection;
import app.contrail.insights.Threshold;
import app.contrail.settings.Alerts;
import app.contrail.settings.Polling;
import app.contrail.settings.SettingsStore;
import app.contrail.testing.Fx;
import app.contrail.testing.ManualClock;
import app.contrail.ui.common.ThemeChoice;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions and windows as the program makes them, while the settings change. */
class LiveSettingsTest {
    private final ManualClock clock = new ManualClock(Instant.parse("2026-06-10T10:00:00Z"));
    private final Workers workers = new Workers();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void end() {
        workers.close();
    }

    @Test
    void aSessionFollowsIntervalAndThresholdsAsTheyChange() {
        SettingsStore settings = SettingsStore.open(folder, clock);
        try (LiveSession session = sessions(settings).connect(connection())) {
            assertThat(session.interval()).isEqualTo(Duration.ofSeconds(30));
            assertThat(session.gapAfter()).isEqualTo(Duration.ofSeconds(90));
            assertThat(session.thresholds().get().number(Threshold.ENDS_WITHIN)).isEqualTo(24);

            settings.update(now -> now.withPolling(new Polling(Duration.ofMinutes(2), 80))
                    .withAlerts(new Alerts(
                            true, new TreeMap<>(Map.of(Threshold.ENDS_WITHIN.key(), 48.0)), new TreeSet<>())));
            assertThat(session.interval()).isEqualTo(Duration.ofMinutes(2));
            assertThat(session.gapAfter()).isEqualTo(Duration.ofMinutes(6));
            assertThat(session.thresholds().get().number(Threshold.ENDS_WITHIN)).isEqualTo(48);

            settings.update(now -> now.withPolling(new Polling(Duration.ofSeconds(10), 80)));
            assertThat(session.gapAfter()).isEqualTo(Duration.ofSeconds(90));
        }
    }

    @Test
    void theSampleServiceIsAskedMoreOftenUntilTheUserWantsAnotherInterval() {
        LiveSessions samples = LiveSessions.ofSamples(workers, clock, 1, CompletableFuture.completedFuture(null));
        try (LiveSession session = samples.sample()) {
            assertThat(session.interval()).isEqualTo(LiveSessions.SAMPLE_INTERVAL);

            samples.settings().update(now -> now.withPolling(new Polling(Duration.ofSeconds(10), 80)));
            assertThat(session.interval()).isEqualTo(Duration.ofSeconds(10));
        }
    }

    @Test
    void theThemeOfTheLastRunHoldsBeforeTheWindowAppears() {
        Fx.start();
        SettingsStore settings = SettingsStore.open(folder, clock);
        settings.update(now -> now.withAppearance(
                now.appearance().withLook(ThemeChoice.DARK.look()).withTextPercent(125)));
        MainWindow window = Fx.get(() -> new MainWindow(
                sessions(SettingsStore.open(folder, clock)),
                true,
                BaseUrl.BLITZ_ROCKET,
                workers,
                clock,
                new StartupTrace(clock),
                new CompletableFuture<>()));

        assertThat(Fx.get(() -> window.sheets().get(1))).endsWith("dark.css");
        assertThat(Fx.get(() -> window.sheets())).hasSize(3);
        assertThat(Fx.get(() -> window.models().shell().zoomProperty().get())).isEqualTo(1.25);
    }

    private LiveSessions sessions(SettingsStore settings) {
        return LiveSessions.recordingIn(
                folder, settings, Budgets.apart(clock), null, workers, clock, CompletableFuture.completedFuture(null));
    }

    private static Connection connection() {
        return new Connection(BaseUrl.BLITZ_ROCKET, ApiKey.of("vk_live_canary_0123456789"));
    }
}
