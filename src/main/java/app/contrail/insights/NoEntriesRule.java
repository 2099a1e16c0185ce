package app.contrail.insights;

import app.contrail.domain.Metric;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * No entries, while so many views came as usually bring several: quiet nights bring few views, so that they do not count.
 * Only time that was recorded does.
 */
final class NoEntriesRule implements Rule {
    private static final int USUAL_OVER = 7 * Quarters.PER_DAY;
    private static final int SHORTEST = 2;
    private static final long ENOUGH_ENTRIES = 20;

    @Override
    public List<Insight> observe(Question question) {
        Quarters quarters = question.quarters();
        double threshold = question.number(Threshold.ENTRIES_MISSING);
        Map<LocalDate, Insight.NoEntries> days = new HashMap<>();
        int begin = -1;
        int silent = 0;
        long views = 0;
        for (int quarter = 0; quarter < quarters.count(); quarter++) {
            if (!quarters.known(quarter)) {
                continue;
            }
            if (begin < 0 || question.gained(Metric.ENTRIES, begin, quarter) != 0) {
                begin = quarter;
                silent = 0;
                views = 0;
                continue;
            }
            if (quarters.known(quarter - 1)) {
                silent++;
                views += Math.max(0, question.gained(Metric.VIEWS, quarter - 1, quarter));
            }
            Instant at = quarters.at(quarter);
            if (silent >= SHORTEST && views > 0 && question.covers(at) && question.open(at)) {
                double missing = views * usualConversion(question, begin);
                if (missing >= threshold) {
                    Insight.NoEntries found =
                            new Insight.NoEntries(question.contest(), at, quarters.at(begin), at, views, missing);
                    days.merge(question.day(at), found, NoEntriesRule::grown);
                }
            }
        }
        return List.copyOf(days.values());
    }

    /** Entries for each view in the week before a quarter; 0 if there were too few to tell. */
    private static double usualConversion(Question question, int until) {
        int from = Math.max(0, until - USUAL_OVER);
        while (from < until && !question.quarters().known(from)) {
            from++;
        }
        long entries = question.gained(Metric.ENTRIES, from, until);
        long views = question.gained(Metric.VIEWS, from, until);
        return entries >= ENOUGH_ENTRIES && views > 0 ? (double) entries / views : 0;
    }

    /** The day's observation stays where it was first made, and tells how long the silence has become. */
    private static Insight.NoEntries grown(Insight.NoEntries first, Insight.NoEntries later) {
        return later.since().equals(first.since())
                ? new Insight.NoEntries(
                        first.contest(), first.at(), first.since(), later.until(), later.views(), later.usual())
                : first;
    }
}
