package app.contrail.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ContestId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
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
        Arbitrary<UnaryOperator<Settings>> polling = Combinators.combine(
                        Arbitraries.integers().between(10, 3600),
                        Arbitraries.integers().between(Polling.LEAST, Polling.MOST))
                .as((seconds, allowance) ->
                        settings -> settings.withPolling(new Polling(Duration.ofSeconds(seconds), allowance)));
        Arbitrary<UnaryOperator<Settings>> appearance = Combinators.combine(
                        Arbitraries.of(Appearance.Look.values()),
                        Arbitraries.integers().between(Appearance.SMALLEST, Appearance.LARGEST),
                        anyText.ofMaxLength(8),
                        Arbitraries.of(Appearance.Hours.values()))
                .as(Appearance::new)
                .map(chosen -> settings -> settings.withAppearance(chosen));
        Arbitrary<UnaryOperator<Settings>> privacy =
                Arbitraries.of(true, false).map(mask -> settings -> settings.withPrivacy(new Privacy(mask)));
        Arbitrary<String> kinds = Arbitraries.of("newLeader", "burst", "silence");
        Arbitrary<UnaryOperator<Settings>> alerts = Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.maps(kinds, Arbitraries.doubles()).ofMaxSize(3),
                        kinds.set())
                .as((notify, thresholds, silent) -> settings ->
                        settings.withAlerts(new Alerts(notify, new TreeMap<>(thresholds), new TreeSet<>(silent))));
        Arbitrary<String> ids = Arbitraries.of("1", "2", "3");
        Arbitrary<UnaryOperator<Settings>> accounts = Combinators.combine(
                        ids, anyText.ofMaxLength(8), origins, Arbitraries.of(Account.KeyPlace.values()))
                .as(Account::new)
                .map(account ->
                        settings -> settings.withAccounts(settings.accounts().with(account)));
        Arbitrary<UnaryOperator<Settings>> chosen = ids.map(
                id -> settings -> settings.withAccounts(settings.accounts().choosing(id)));
        Arbitrary<UnaryOperator<Settings>> gone = ids.map(
                id -> settings -> settings.withAccounts(settings.accounts().without(id)));
        Arbitrary<UnaryOperator<Settings>> pins = Combinators.combine(origins, contests, Arbitraries.of(true, false))
                .as((origin, contest, on) -> settings ->
                        settings.withTeam(origin, settings.team(origin).pinning(contest.value(), on)));
        Arbitrary<UnaryOperator<Settings>> orders = Combinators.combine(origins, anyText.ofMaxLength(8))
                .as((origin, order) -> settings ->
                        settings.withTeam(origin, settings.team(origin).ordered(order)));
        Arbitrary<UnaryOperator<Settings>> looks = Combinators.combine(origins, contests, instants)
                .as((origin, contest, when) -> settings ->
                        settings.withTeam(origin, settings.team(origin).lookedAt(contest.value(), when)));
        return Arbitraries.oneOf(
                        history,
                        charts,
                        polling,
                        appearance,
                        privacy,
                        alerts,
                        accounts,
                        chosen,
                        gone,
                        pins,
                        orders,
                        looks)
                .list()
                .ofMaxSize(20);
    }

    private static SettingsStore open() {
        return SettingsStore.open(folder, CLOCK);
    }
}
