package app.contrail.ui.shell;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.contrail.charts.ChartContent;
import app.contrail.charts.ChartRange;
import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Metric;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.history.Sql;
import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.Route;
import app.contrail.testing.SampleContests;
import app.contrail.testing.Samples;
import app.contrail.ui.common.Freshness;
import app.contrail.ui.contests.ContestItem;
import app.contrail.ui.kpi.TileContent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A start without the network shows what earlier runs recorded. */
class OfflineStartTest {
    private static final String NEVER_POLLED = "SELECT count(*) FROM poll JOIN contest ON contest.id = poll.contest"
            + " WHERE contest_id = 'clx2def456ghi789'";

    private final DashboardRig rig = new DashboardRig();

    @AfterEach
    void nothingWentWrongOnTheFxThread() {
        rig.close();
        assertThat(Fx.takeTrouble()).isEmpty();
    }

    @Test
    void saysWhenWhatWasRecordedIsOnThePanels() {
        rig.opened();
        List<String> seen = new ArrayList<>();

        Fx.run(() -> rig.dashboard()
                .onRecalled(() -> seen.add(
                        requireNonNull(rig.models().kpi().tile(Metric.VIEWS).get())
                                .value())));
        rig.reopened();

        assertThat(seen).containsExactly("28,450");
    }

    @Test
    void saysSoTooIfNothingWasRecordedBeforeTheServiceAnswers() {
        List<Integer> seen = new ArrayList<>();
        Fx.run(() -> rig.dashboard()
                .onRecalled(() -> seen.add(rig.service().requests().size())));

        rig.opened();

        assertThat(seen).containsExactly(0);
    }

    @Test
    void showsTheRecordedValuesWithTheirAgeAndCatchesUp() {
        rig.opened();
        rig.advance(Duration.ofHours(2));
        for (Route route : Route.values()) {
            rig.service().always(route, new Answer.Reset());
        }

        rig.reopened();

        TileContent views = views();
        assertThat(views.value()).isEqualTo("28,450");
        assertThat(views.freshness()).isEqualTo(Freshness.STALE);
        assertThat(title()).isEqualTo("Summer Giveaway 2025");
        assertThat(Fx.get(() -> rig.models().contests().items().size())).isPositive();
        assertThat(Fx.get(() -> requireNonNull(
                                rig.models().notice().contentProperty().get())
                        .title()))
                .isEqualTo("Offline");

        rig.service().behave();
        rig.advance(Duration.ofMinutes(1));

        assertThat(views().freshness()).isEqualTo(Freshness.FRESH);
        assertThat(Fx.get(() -> rig.models().notice().contentProperty().get() == null))
                .isTrue();
    }

    @Test
    void drawsEveryRangeOfEveryFigureFromTheRecordAndThenShowsTheTimeWithoutNetworkAsAGap() {
        recordFortyDays();
        rig.gapAfter(Duration.ofMinutes(30));
        for (Route route : Route.values()) {
            rig.service().always(route, new Answer.Reset());
        }
        rig.opened();
        Fx.run(() -> rig.dashboard().choose(SampleContests.SUMMER.id()));
        rig.settle();

        for (Metric metric : Metric.values()) {
            for (ChartRange.Last range : ChartRange.Last.values()) {
                Fx.run(() -> {
                    rig.models().chart().metricProperty().set(metric);
                    rig.models().chart().rangeProperty().set(range);
                });
                assertThat(chart().isEmpty()).as(metric + " " + range).isFalse();
                assertThat(chart().metric()).isEqualTo(metric);
            }
        }
        assertThat(chart().gaps()).isEmpty();

        rig.advance(Duration.ofHours(1));
        assertThat(chart().gaps())
                .extracting(band -> band.gap().why())
                .containsExactly(new ApiFailure.Unreachable(ApiFailure.Unreachable.Reason.BROKEN));
        rig.service().behave();
        rig.advance(Duration.ofMinutes(1));
        assertThat(chart().gaps()).hasSize(1);
        assertThat(chart().gaps().getFirst().to())
                .isEqualTo(chart().running().getLast().at());
        assertThat(chart().gaps().getFirst().gap().why()).isNotNull();
    }

    @Test
    void theChartGoesOnWithTheTimeWhileNothingNewComes() {
        rig.opened();
        Fx.run(() -> rig.models().header().pausedProperty().set(true));
        rig.settle();
        Instant before = chart().to();

        rig.advance(Duration.ofMinutes(5));

        assertThat(chart().to()).isEqualTo(before.plus(Duration.ofMinutes(5)));
    }

    @Test
    void aClockThatIsSetBackLosesNothingOfTheTrail() {
        rig.opened();
        rig.advance(DashboardRig.INTERVAL);
        int before = chart().running().size();

        rig.clock().set(DashboardRig.START.minus(Duration.ofMinutes(2)));
        Fx.run(rig.dashboard()::refresh);
        rig.settle();
        rig.clock().set(DashboardRig.START.plus(Duration.ofMinutes(2)));
        Fx.run(rig.dashboard()::refresh);
        rig.settle();

        assertThat(chart().running())
                .hasSize(before + 2)
                .extracting(ChartContent.RunningPoint::at)
                .isSorted();
    }

    @Test
    void aRecordFromAClockThatWasAheadHidesNoNewPoll() {
        rig.history()
                .append(new PollResult(
                        SampleContests.SUMMER.id(),
                        DashboardRig.START.plus(Duration.ofDays(1)),
                        Duration.ZERO,
                        new Outcome.Success<>(Samples.totals(1, 1)),
                        null,
                        null));

        rig.opened();
        rig.advance(DashboardRig.INTERVAL);

        Fx.run(() -> rig.models()
                .chart()
                .rangeProperty()
                .set(new ChartRange.Between(
                        DashboardRig.START.minus(Duration.ofHours(1)), DashboardRig.START.plus(Duration.ofHours(1)))));
        assertThat(chart().running())
                .extracting(ChartContent.RunningPoint::at)
                .containsExactly(DashboardRig.START, DashboardRig.START.plus(DashboardRig.INTERVAL));
    }

    private void recordFortyDays() {
        List<PollResult> polls = new ArrayList<>();
        for (int minutes = 40 * 24 * 60; minutes > 0; minutes -= 10) {
            Analytics totals = Samples.totals(30_000 - minutes / 10, 1500 - minutes / 200);
            polls.add(new PollResult(
                    SampleContests.SUMMER.id(),
                    DashboardRig.START.minus(Duration.ofMinutes(minutes)),
                    Duration.ZERO,
                    new Outcome.Success<>(totals),
                    null,
                    null));
        }
        rig.history().appendAll(polls);
    }

    private ChartContent chart() {
        return Fx.get(
                () -> requireNonNull(rig.models().chart().contentProperty().get()));
    }

    @Test
    void listsEveryContestOfTheTeamAsTheListLastDescribedIt() {
        rig.opened();
        List<ContestItem> online = contests();
        assertThat(rows(online)).extracting(ContestItem.Row::title).hasSize(2).contains("Product Launch Contest");
        for (Route route : Route.values()) {
            rig.service().always(route, new Answer.Reset());
        }

        rig.reopened();

        assertThat(rows(contests()))
                .extracting(ContestItem.Row::title, ContestItem.Row::status, ContestItem.Row::entries)
                .containsExactlyElementsOf(rows(online).stream()
                        .map(row -> tuple(row.title(), row.status(), row.entries()))
                        .toList());
    }

    @Test
    void aListThatStaysTheSameIsRecordedOnce() {
        rig.letOthersRest();
        rig.opened();
        int polls = Sql.number(rig.history(), NEVER_POLLED);
        rig.advance(Duration.ofMinutes(10));
        rig.reopened();

        assertThat(polls).isEqualTo(1);
        assertThat(Sql.number(rig.history(), NEVER_POLLED)).isEqualTo(1);
    }

    private List<ContestItem> contests() {
        return Fx.get(() -> List.copyOf(rig.models().contests().items()));
    }

    private static List<ContestItem.Row> rows(List<ContestItem> items) {
        return items.stream()
                .filter(ContestItem.Row.class::isInstance)
                .map(ContestItem.Row.class::cast)
                .toList();
    }

    private TileContent views() {
        return Fx.get(() -> requireNonNull(rig.models().kpi().tile(Metric.VIEWS).get()));
    }

    private String title() {
        return Fx.get(() ->
                requireNonNull(rig.models().header().contentProperty().get()).title());
    }
}
