package app.contrail.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ContestId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.arbitraries.StringArbitrary;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever is changed, in whatever order and over however many starts, is what the next start finds. */
class SettingsRoundTripTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T10:00:00Z"), ZoneOffset.UTC);

    private static Path folder = Path.of("");

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("contrail-settings");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void aRoundTripIsTheIdentity(@ForAll("changes") List<UnaryOperator<Settings>> changes) throws IOException {
        Files.deleteIfExists(folder.resolve(SettingsStore.NAME));
        SettingsStore store = open();
        Settings expected = Settings.USUAL;
        for (int i = 0; i < changes.size(); i++) {
            store.update(changes.get(i));
            expected = changes.get(i).apply(expected);
            if (i % 3 == 2) {
                store = open();
            }
            assertSame(store, expected);
        }
        assertSame(open(), expected);
    }

    private static void assertSame(SettingsStore store, Settings expected) {
        assertThat(store.notice()).isNull();
        assertThat(store.settings()).isEqualTo(expected);
        assertThat(List.copyOf(store.settings().charts().keySet()))
                .isEqualTo(List.copyOf(expected.charts().keySet()));
    }

    @Provide
    Arbitrary<List<UnaryOperator<Settings>>> changes() {
        Arbitrary<Integer> days = Arbitraries.integers().between(1, 400);
        Arbitrary<UnaryOperator<Settings>> history = Combinators.combine(days, days)
                .as((one, other) -> new Settings.History(Math.min(one, other), Math.max(one, other)))
                .map(kept -> settings -> settings.withHistory(kept));
        Arbitrary<String> origins = Arbitraries.of("https://blitzrocket.com", "http://127.0.0.1:8080");
        // Also ids with spaces, quotes and halves of characters.
        StringArbitrary anyText = Arbitraries.strings().all();
        Arbitrary<ContestId> contests = Arbitraries.oneOf(
                        Arbitraries.of("a", "b", "c d", "\ud83d", "\udc00\ud83d", "\ud83d\ude80"),
                        anyText.ofMinLength(1).ofMaxLength(8))
                .filter(id -> !id.isBlank())
                .map(ContestId::new);
        Arbitrary<Instant> instants = Arbitraries.longs()
                .between(-4_000_000_000L, 8_000_000_000L)
                .flatMap(second -> Arbitraries.integers()
                        .between(0, 999_999_999)
                        .map(nano -> Instant.ofEpochSecond(second, nano)));
        Arbitrary<ChartView> views = Combinators.combine(
                        anyText.ofMaxLength(8),
                        anyText.ofMaxLength(8),
                        instants.injectNull(0.4),
                        instants.injectNull(0.4),
                        Arbitraries.of(true, false))
                .as(ChartView::new);
        Arbitrary<UnaryOperator<Settings>> charts = Combinators.combine(origins, contests, views)
                .as((origin, contest, view) -> settings -> settings.withChart(origin, contest, view));
        return Arbitraries.oneOf(history, charts, charts).list().ofMaxSize(12);
    }

    private static SettingsStore open() {
        return SettingsStore.open(folder, CLOCK);
    }
}
