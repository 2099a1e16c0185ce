package app.contrail.insights;

import java.time.Instant;
import java.util.Arrays;

/**
 * The recorded points of one contest: of all entries together, and of an average one. Immutable; at most one row a
 * minute, the last of it, because nothing here looks closer.
 */
public final class PointsTrail {
    /** Nothing recorded. */
    public static final PointsTrail EMPTY = new PointsTrail(new long[0], new double[0], new double[0], 0);

    private static final int FIRST_ROWS = 64;
    private static final long MINUTE = 60_000_000_000L;
    private static final long SECOND = 1_000_000_000L;

    private final long[] nanos;
    private final double[] totals;
    private final double[] averages;
    private final int size;

    private PointsTrail(long[] nanos, double[] totals, double[] averages, int size) {
        this.nanos = nanos;
        this.totals = totals;
        this.averages = averages;
        this.size = size;
    }

    /** Puts points together, oldest first. For one thread; of no use once built. */
    public static final class Builder {
        private long[] nanos;
        private double[] totals;
        private double[] averages;
        private int size;

        /** Begins with the rows of another one, which stays as it is. */
        public Builder(PointsTrail begin) {
            int room = Math.max(FIRST_ROWS, begin.size);
            nanos = Arrays.copyOf(begin.nanos, room);
            totals = Arrays.copyOf(begin.totals, room);
            averages = Arrays.copyOf(begin.averages, room);
            size = begin.size;
        }

        /**
         * @param total of all entries
         * @param average per entry
         */
        public Builder add(Instant at, double total, double average) {
            long nano = at.getEpochSecond() * SECOND + at.getNano();
            boolean sameMinute = size > 0 && Math.floorDiv(nanos[size - 1], MINUTE) == Math.floorDiv(nano, MINUTE);
            if (!sameMinute) {
                size++;
            }
            if (size > nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * size);
                totals = Arrays.copyOf(totals, 2 * size);
                averages = Arrays.copyOf(averages, 2 * size);
            }
            nanos[size - 1] = nano;
            totals[size - 1] = total;
            averages[size - 1] = average;
            return this;
        }

        public PointsTrail build() {
            return new PointsTrail(nanos, totals, averages, size);
        }
    }

    public int size() {
        return size;
    }

    long nanosAt(int row) {
        return nanos[row];
    }

    double total(int row) {
        return totals[row];
    }

    double average(int row) {
        return averages[row];
    }

    /** The time of the last row; {@link Instant#MIN} if there is none. */
    public Instant end() {
        return size == 0
                ? Instant.MIN
                : Instant.ofEpochSecond(Math.floorDiv(nanos[size - 1], SECOND), Math.floorMod(nanos[size - 1], SECOND));
    }
}
