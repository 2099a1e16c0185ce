package app.contrail.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Far more in an hour than usual. Each hour that ends at a quarter is compared with the same time of the two weeks
 * before; where less than five of those days were recorded, with the hours of the day before.
 */
abstract class HourRule implements Rule {
    private static final int FORMER_DAYS = 14;
    private static final int ENOUGH_DAYS = 5;
    private static final int RECENT_HOURS = 24;
    private static final int ENOUGH_HOURS = 20;
    private static final int PRECEDING_HOURS = 6;
    private static final int ENOUGH_PRECEDING = 3;
    private static final double LEAST_RATIO = 4;
    private static final double LEAST_RATIO_TO_PRECEDING = 2.5;

    private final Kind kind;
    private final Threshold threshold;

    HourRule(Kind kind, Threshold threshold) {
        this.kind = kind;
        this.threshold = threshold;
    }

    /** A total at each quarter, and what counts as much of it. */
    interface Series {
        Quarters quarters();

        /** What the total rose by between two quarters that are known. */
        double gained(int from, int to);

        /** How much one event brings of it at that quarter: 1 of what is counted one by one. */
        double unit(int quarter);
    }

    /** By how much an hour must exceed the usual: in deviations, and in events. */
    record Limits(double deviations, double leastMore) {}

    abstract Series series(Question question);

    /** @param number the rule's threshold */
    abstract Limits limits(double number);

    @Override
    public List<Insight> observe(Question question) {
        Series series = series(question);
        Quarters quarters = series.quarters();
        Limits limits = limits(question.number(threshold));
        Map<LocalDate, Insight.More> days = new HashMap<>();
        for (int quarter = quarters.firstFrom(question.from()); quarter < quarters.count(); quarter++) {
            Insight.Hour hour = striking(series, quarter, limits);
            if (hour != null) {
                // The day's observation stays where it was first made, and tells the most striking hour since.
                days.merge(
                        question.day(hour.to()),
                        new Insight.More(kind, question.contest(), hour.to(), hour),
                        (first, later) -> later.hour().came() > first.hour().came()
                                ? new Insight.More(kind, first.contest(), first.at(), later.hour())
                                : first);
            }
        }
        return List.copyOf(days.values());
    }

    private static Insight.@Nullable Hour striking(Series series, int quarter, Limits limits) {
        int from = quarter - Quarters.PER_HOUR;
        if (!series.quarters().spans(from, quarter)) {
            return null;
        }
        double came = series.gained(from, quarter);
        double unit = series.unit(quarter);
        // Most hours bring too little for anything else to be worth computing.
        if (came < limits.leastMore() * unit) {
            return null;
        }
        double[] former = hours(series, formerDays(series.quarters(), quarter));
        boolean formerDays = former.length >= 3 * ENOUGH_DAYS;
        double[] compared = formerDays ? former : hours(series, dayBefore(quarter));
        if (!formerDays && compared.length < ENOUGH_HOURS) {
            return null;
        }
        Spread usual = Spread.of(compared);
        double noise = Math.max(usual.deviation(), Math.sqrt(Math.max(unit, usual.median()) * unit));
        double more = came - usual.median();
        boolean striking = more >= limits.deviations() * noise
                && more >= limits.leastMore() * unit
                && came >= LEAST_RATIO * usual.median()
                // A day's hours differ as day and night do: only more than in each of them is news.
                && (formerDays || came >= LEAST_RATIO_TO_PRECEDING * usual.greatest())
                && standsOut(series, quarter, came);
        Instant end = series.quarters().at(quarter);
        return striking
                ? new Insight.Hour(
                        series.quarters().at(from), end, came, usual.median(), usual.low(), usual.high(), formerDays)
                : null;
    }

    /** Whether the hour differs from the ones right before it: a day on which all is livelier is no burst. */
    private static boolean standsOut(Series series, int quarter, double came) {
        int[] ends = new int[PRECEDING_HOURS];
        Arrays.setAll(ends, hour -> quarter - (hour + 1) * Quarters.PER_HOUR);
        double[] preceding = hours(series, ends);
        return preceding.length >= ENOUGH_PRECEDING
                && came >= LEAST_RATIO_TO_PRECEDING * Spread.of(preceding).median();
    }

    /** The ends of the hours around the same time, one before and one after, on each of the days before. */
    private static int[] formerDays(Quarters quarters, int quarter) {
        int[] ends = new int[3 * FORMER_DAYS];
        for (int day = 0; day < FORMER_DAYS; day++) {
            int end = quarters.daysBefore(quarter, day + 1);
            ends[3 * day] = end - Quarters.PER_HOUR;
            ends[3 * day + 1] = end;
            ends[3 * day + 2] = end + Quarters.PER_HOUR;
        }
        return ends;
    }

    private static int[] dayBefore(int quarter) {
        int[] ends = new int[RECENT_HOURS];
        Arrays.setAll(ends, hour -> quarter - (hour + 1) * Quarters.PER_HOUR);
        return ends;
    }

    private static double[] hours(Series series, int[] ends) {
        List<Double> hours = new ArrayList<>();
        for (int end : ends) {
            if (series.quarters().spans(end - Quarters.PER_HOUR, end)) {
                hours.add(Math.max(0, series.gained(end - Quarters.PER_HOUR, end)));
            }
        }
        return hours.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
