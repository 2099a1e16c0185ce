package app.contrail.export;

import app.contrail.charts.ChartContent;
import app.contrail.charts.ChartMaker;
import app.contrail.charts.ChartQuestion;
import app.contrail.charts.ChartRange;
import app.contrail.domain.ContestId;
import app.contrail.domain.ContestView;
import app.contrail.domain.Gap;
import app.contrail.domain.Masking;
import app.contrail.domain.Metric;
import app.contrail.history.HistoryStore;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/**
 * What was recorded about one contest in one period, as tables: each holds what the dashboard's panel showed at the end
 * of the period, unrounded. The methods may block on the disk.
 */
public final class ContestTables {
    /** Only bands of gaps are told apart by columns, and they are no part of the table. */
    private static final int COLUMNS = 1;

    private final HistoryStore history;
    private final ContestId contest;
    private final Supplier<ContestView> view;
    private final ExportPeriod period;
    private final ZoneId zone;
    private final boolean masked;

    /**
     * @param view what the dashboard showed at the end of the period; asked for only where the whole trail is needed
     * @param zone whose midnights the chart's buckets are counted from
     * @param masked whether addresses of participants are masked
     */
    public ContestTables(
            HistoryStore history,
            ContestId contest,
            Supplier<ContestView> view,
            ExportPeriod period,
            ZoneId zone,
            boolean masked) {
        this.history = history;
        this.contest = contest;
        this.view = view;
        this.period = period;
        this.zone = zone;
        this.masked = masked;
    }

    public Table kpis() {
        return new KpisTable(history, contest, period.from(), period.to());
    }

    /** The chart of a figure over the period, in the buckets that the dashboard cuts such a period into. */
    public Table chart(Metric metric) {
        ContestView seen = view.get();
        ChartContent chart = period.from().isBefore(period.to())
                ? new ChartMaker(zone).make(seen, new ChartQuestion(metric, range(), false, COLUMNS), period.to())
                : ChartContent.empty(metric, period.from(), period.to());
        return new ChartTable(contest, chart, seen.trail());
    }

    private ChartRange range() {
        return period.from().equals(Instant.MIN)
                ? ChartRange.Last.ALL
                : new ChartRange.Between(period.from(), period.to());
    }

    public Table funnel() {
        return new FunnelTable(
                contest, history.totalsBefore(contest, period.to()).orElse(null));
    }

    public Table leaderboard() {
        return new LeaderboardTable(
                contest, history.leaderboardBefore(contest, period.to()).orElse(null), masked);
    }

    public Table notes() {
        return new NotesTable(
                contest,
                history.notes(contest).stream()
                        .filter(note -> period.holds(note.at()))
                        .map(note -> masked ? Masking.note(note) : note)
                        .toList());
    }

    /** The gaps that touch the period; one that had not ended with it is cut off there. */
    public Table gaps() {
        ContestView seen = view.get();
        List<Gap> all = seen.gapsUntil(period.to());
        List<Gap> touching = all.stream()
                .filter(gap -> !gap.to().isBefore(period.from()) && !gap.from().isAfter(period.to()))
                .toList();
        return new GapsTable(contest, touching, all.size() > seen.gaps().size());
    }
}
