package app.contrail.insights;

import app.contrail.domain.Trail;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * Recorded totals as they stood at each quarter of an hour, so that a rule finds what came between two of them by two
 * look-ups. A quarter is known if a poll lies in the fifteen minutes before it; between known quarters it does not
 * matter whether polls are missing. Quarters count from 0.
 */
final class Quarters {
    /** How far apart they are; every zone's clock differs from UTC by a multiple of it. */
    static final Duration STEP = Duration.ofMinutes(15);

    static final int PER_HOUR = 4;
    static final int PER_DAY = 24 * PER_HOUR;

    private static final long NANOS = STEP.toNanos();
    private static final int UNKNOWN = -1;

    /** An hour is not to be compared with one that is longer or shorter than this by the polls it happens to lie between. */
    private static final long TOLERANCE = Duration.ofMinutes(10).toNanos();

    private final Instant first;
    private final ZoneId zone;
    private final IntToLongFunction nanosAt;
    private final int[] rows;

    private Quarters(Instant first, ZoneId zone, IntToLongFunction nanosAt, int[] rows) {
        this.first = first;
        this.zone = zone;
        this.nanosAt = nanosAt;
        this.rows = rows;
    }

    static Quarters of(Trail trail, Instant from, Instant to, ZoneId zone) {
        return of(trail.size(), trail::nanosAt, from, to, zone);
    }

    static Quarters of(PointsTrail points, Instant from, Instant to, ZoneId zone) {
        return of(points.size(), points::nanosAt, from, to, zone);
    }

    private static Quarters of(int size, IntToLongFunction nanosAt, Instant from, Instant to, ZoneId zone) {
        long step = STEP.toSeconds();
        long begin = Math.ceilDiv(from.getEpochSecond(), step);
        long end = Math.floorDiv(to.getEpochSecond(), step);
        int[] rows = new int[(int) Math.max(0, end - begin + 1)];
        Arrays.fill(rows, UNKNOWN);
        int row = firstFrom(size, nanosAt, (begin - 1) * NANOS);
        for (int quarter = 0; quarter < rows.length; quarter++) {
            long nanos = (begin + quarter) * NANOS;
            while (row < size && nanosAt.applyAsLong(row) <= nanos) {
                row++;
            }
            if (row > 0 && nanosAt.applyAsLong(row - 1) > nanos - NANOS) {
                rows[quarter] = row - 1;
            }
        }
        return new Quarters(Instant.ofEpochSecond(begin * step), zone, nanosAt, rows);
    }

    /** The first row that is not before this time; trails can be long. */
    private static int firstFrom(int size, IntToLongFunction nanosAt, long nanos) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (nanosAt.applyAsLong(middle) < nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int count() {
        return rows.length;
    }

    Instant at(int quarter) {
        return first.plus(STEP.multipliedBy(quarter));
    }

    /** The first quarter that is not before this time; 0 if all are after it. */
    int firstFrom(Instant time) {
        Duration after = Duration.between(first, time);
        return after.isNegative() ? 0 : (int) Math.min(count(), Math.ceilDiv(after.toSeconds(), STEP.toSeconds()));
    }

    boolean known(int quarter) {
        return quarter >= 0 && quarter < rows.length && rows[quarter] != UNKNOWN;
    }

    /** The row of a quarter that is known. */
    int row(int quarter) {
        return rows[quarter];
    }

    /** Whether it is known what came between two quarters, and the polls that tell lie about as far apart as they do. */
    boolean spans(int from, int to) {
        if (!known(from) || !known(to)) {
            return false;
        }
        long apart = nanosAt.applyAsLong(rows[to]) - nanosAt.applyAsLong(rows[from]);
        return Math.abs(apart - (to - from) * NANOS) <= TOLERANCE;
    }

    /** The quarter that shows the same time on the clock so many days earlier; negative if that is before the first. */
    int daysBefore(int quarter, int days) {
        Instant then = at(quarter).atZone(zone).minusDays(days).toInstant();
        return (int) Math.floorDiv(Duration.between(first, then).toSeconds(), STEP.toSeconds());
    }
}
