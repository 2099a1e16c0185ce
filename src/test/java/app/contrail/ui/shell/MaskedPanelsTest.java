package app.contrail.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.charts.ChartQuestion;
import app.contrail.charts.ChartRange;
import app.contrail.domain.ContestView;
import app.contrail.domain.DashboardState;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Metric;
import app.contrail.domain.Reading;
import app.contrail.testing.SampleContests;
import app.contrail.testing.ViewBuilder;
import app.contrail.ui.chart.ChartTexts;
import app.contrail.ui.common.Wording;
import app.contrail.ui.funnel.FunnelTexts;
import app.contrail.ui.header.HeaderTexts;
import app.contrail.ui.kpi.TileTexts;
import app.contrail.ui.leaderboard.LeaderboardTexts;
import app.contrail.ui.notice.KeyWords;
import app.contrail.ui.notice.NoticeTexts;
import app.contrail.ui.points.PointsTexts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the panels are given to show, searched as a whole for addresses in clear. */
class MaskedPanelsTest {
    private static final Instant NOW = Instant.parse("2026-06-10T10:00:00Z");

    @Test
    void noPanelIsGivenAnAddressInClear() {
        Wording wording = Wording.of(Locale.UK, ZoneOffset.UTC);
        List<LeaderboardEntry> entries = List.of(
                new LeaderboardEntry(1, "e1", "canary@example.com", "Ana", 9, "canary", 1, NOW),
                new LeaderboardEntry(2, "e2", "canary@example.com", null, 8, null, 0, null),
                new LeaderboardEntry(3, "e3", "canary@example.com", "canary@example.com", 7, null, 0, null));
        ContestView view = new ViewBuilder()
                .analytics(new Reading.Fresh<>(SampleContests.SUMMER_ANALYTICS, NOW))
                .leaderboard(new Reading.Fresh<>(entries, NOW))
                .contest(new Reading.Fresh<>(SampleContests.SUMMER, NOW))
                .firstLeaderboard(NOW.minusSeconds(60), entries.getFirst())
                .build();

        String shown = new LeaderboardTexts(wording).leaderboard(view, NOW).toString()
                + new TileTexts(wording).tile(Metric.VIEWS, view, NOW)
                + new FunnelTexts(wording).funnel(view.snapshot().analytics(), NOW)
                + new PointsTexts(wording).points(view.snapshot().analytics(), NOW)
                + new HeaderTexts(wording).header(view, true, NOW)
                + new NoticeTexts(wording).notice(new DashboardState.Ended(), view, new KeyWords("", "", "", null), NOW)
                + new ChartTexts(wording)
                        .chart(view, new ChartQuestion(Metric.VIEWS, ChartRange.Last.ALL, true, 100), NOW);

        assertThat(shown).contains("Ana", "c•••@example.com").doesNotContain("canary");
    }
}
