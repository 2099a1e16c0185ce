package app.contrail.ui.shell;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Metric;
import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.FaultyService;
import app.contrail.testing.Fx;
import app.contrail.testing.Route;
import app.contrail.ui.common.Freshness;
import app.contrail.ui.common.PanelMark;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each endpoint broken in turn, in every way there is: only its own panel suffers, and it mends by itself. */
class EndpointFaultsTest {
    private static final FaultyService ELSEWHERE = FaultyService.start();

    private final DashboardRig rig = new DashboardRig();

    /** What is broken, by a name for the report. */
    private static Map<String, Answer> faults(Route route) {
        String good = Answer.example(route).body();
        Map<String, Answer> faults = new LinkedHashMap<>();
        faults.put("500", Answer.serverError());
        faults.put("a web page", Answer.html(200));
        faults.put("a truncated body", new Answer.Truncated(Answer.example(route), 40));
        faults.put("a reset", new Answer.Reset());
        faults.put("a stall", new Answer.Stalled(Duration.ofSeconds(30)));
        faults.put("text for a number", Answer.json(good.replaceFirst(number(route), "$1\"12\"")));
        faults.put("null for a number", Answer.json(good.replaceFirst(number(route), "$1null")));
        faults.put("1e400", Answer.json(good.replaceFirst(number(route), "$11e400")));
        faults.put("3 MiB", Answer.huge(3 * 1024 * 1024));
        faults.put("429", Answer.rateLimited());
        faults.put("429 with Retry-After", Answer.rateLimited().withHeader("Retry-After", "7"));
        faults.put("a redirect", Answer.redirect(ELSEWHERE.baseUrl() + "/contests"));
        return faults;
    }

    private static String number(Route route) {
        return switch (route) {
            case ANALYTICS -> "(\"totalViews\"\\s*:\\s*)[0-9]+";
            case LEADERBOARD -> "(\"points\"\\s*:\\s*)[0-9]+";
            case CONTEST -> "(\"entriesCount\"\\s*:\\s*)[0-9]+";
            case CONTESTS, ENTRIES -> throw new IllegalArgumentException(route.name());
        };
    }

    static Stream<Arguments> everyFaultOfEveryEndpoint() {
        List<Arguments> all = new ArrayList<>();
        for (Route route : List.of(Route.ANALYTICS, Route.LEADERBOARD, Route.CONTEST)) {
            faults(route).forEach((name, fault) -> {
                // A contest's every field may be missing, so null is no fault there.
                if (route != Route.CONTEST || !name.startsWith("null")) {
                    all.add(Arguments.of(route, name, fault));
                }
            });
        }
        return all.stream();
    }

    @AfterEach
    void nothingWasThrownAndTheKeyStayedHome() {
        rig.close();
        assertThat(Fx.takeTrouble()).isEmpty();
        assertThat(ELSEWHERE.requests()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyFaultOfEveryEndpoint")
    void degradesItsOwnPanelOnlyAndRecovers(Route route, String name, Answer fault) {
        rig.opened();
        assertThat(freshness()).allSatisfy((panel, state) -> assertThat(state).isEqualTo(Freshness.FRESH));

        rig.service().always(route, fault);
        rig.advance(DashboardRig.INTERVAL);

        Map<Route, Freshness> broken = freshness();
        assertThat(broken.remove(route)).as("its own panel").isEqualTo(Freshness.STALE);
        assertThat(broken)
                .as("the others")
                .allSatisfy((panel, state) -> assertThat(state).isEqualTo(Freshness.FRESH));
        assertThat(lastGoodValues())
                .as("last good values")
                .containsExactly("28,450", "Jane Doe", "Summer Giveaway 2025");
        assertThat(reason(route)).as("since when and why").contains("since 19:59");

        rig.service().behave();
        rig.advance(DashboardRig.INTERVAL);

        assertThat(freshness()).allSatisfy((panel, state) -> assertThat(state).isEqualTo(Freshness.FRESH));
    }

    private Map<Route, Freshness> freshness() {
        return Fx.get(() -> {
            DashboardModels models = rig.models();
            Map<Route, Freshness> freshness = new LinkedHashMap<>();
            freshness.put(
                    Route.ANALYTICS,
                    requireNonNull(models.kpi().tile(Metric.VIEWS).get()).freshness());
            freshness.put(
                    Route.LEADERBOARD,
                    requireNonNull(models.leaderboard().contentProperty().get())
                            .mark()
                            .freshness());
            String contestLine = requireNonNull(
                            models.header().contentProperty().get())
                    .updatedHint()
                    .lines()
                    .filter(line -> line.startsWith("Contest:"))
                    .findFirst()
                    .orElseThrow();
            freshness.put(Route.CONTEST, contestLine.contains("Stale") ? Freshness.STALE : Freshness.FRESH);
            return freshness;
        });
    }

    private List<String> lastGoodValues() {
        return Fx.get(() -> List.of(
                requireNonNull(rig.models().kpi().tile(Metric.VIEWS).get()).value(),
                requireNonNull(rig.models().leaderboard().contentProperty().get())
                        .rows()
                        .getFirst()
                        .name(),
                requireNonNull(rig.models().header().contentProperty().get()).title()));
    }

    /** The words that the degraded panel says. */
    private String reason(Route route) {
        return Fx.get(() -> {
            PanelMark mark = switch (route) {
                case ANALYTICS ->
                    requireNonNull(rig.models().points().contentProperty().get())
                            .mark();
                case LEADERBOARD ->
                    requireNonNull(rig.models().leaderboard().contentProperty().get())
                            .mark();
                case CONTEST, CONTESTS, ENTRIES ->
                    new PanelMark(
                            Freshness.STALE,
                            requireNonNull(rig.models()
                                            .header()
                                            .contentProperty()
                                            .get())
                                    .updatedHint(),
                            "",
                            "");
            };
            return String.valueOf(mark.brief());
        });
    }
}
