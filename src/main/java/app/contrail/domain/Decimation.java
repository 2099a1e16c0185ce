package app.contrail.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Chooses the rows of a trail that a line needs. However many polls fall into one column of pixels, the line through
 * the first, the least, the greatest and the last of them covers the same pixels as the line through all.
 */
public final class Decimation {
    private static final int KEPT_OF_COLUMN = 4;

    private Decimation() {}

    /**
     * The rows to draw a line through, in their order; at most four for each column. Rows without a value, as for
     * conversion before the first view, are left out.
     *
     * @param from the left edge of the first column
     * @param to the right edge of the last column, after {@code from}; a row exactly there is part of that column
     * @param columns how many there are, at least one
     */
    public static int[] rows(Trail trail, Metric metric, Instant from, Instant to, int columns) {
        long left = Trail.nanos(from);
        double perColumn = ((double) Trail.nanos(to) - left) / columns;
        int end = trail.endUntil(to);
        int[] rows = new int[0];
        int count = 0;
        Column column = new Column();
        int row = trail.firstFrom(from);
        while (row < end) {
            int index = Math.min(columns - 1, (int) ((trail.nanosAt(row) - left) / perColumn));
            // The last column has no right edge: what lies exactly there is part of it.
            int next = index == columns - 1 ? end : Math.min(end, firstOf(trail, index + 1, left, perColumn, row));
            column.clear();
            for (; row < next; row++) {
                column.add(trail, metric, row);
            }
            if (count + KEPT_OF_COLUMN > rows.length) {
                rows = Arrays.copyOf(rows, Math.max(64, rows.length * 2));
            }
            count = column.writeTo(rows, count);
        }
        return Arrays.copyOf(rows, count);
    }

    /** The first row after this one that belongs to this column or a later one. */
    private static int firstOf(Trail trail, int index, long left, double perColumn, int row) {
        int first = row + 1;
        while (first < trail.size() && (trail.nanosAt(first) - left) / perColumn < index) {
            first++;
        }
        return first;
    }

    /** The four rows that matter of one column. */
    private static final class Column {
        private static final int NONE = -1;

        private int first;
        private int last;
        private int least;
        private int greatest;
        private double leastValue;
        private double greatestValue;

        void clear() {
            first = NONE;
        }

        void add(Trail trail, Metric metric, int row) {
            OptionalDouble defined = trail.value(metric, row);
            if (defined.isEmpty()) {
                return;
            }
            double value = defined.getAsDouble();
            if (first == NONE) {
                first = row;
                least = row;
                greatest = row;
                leastValue = value;
                greatestValue = value;
            } else if (value < leastValue) {
                least = row;
                leastValue = value;
            } else if (value > greatestValue) {
                greatest = row;
                greatestValue = value;
            }
            last = row;
        }

        int writeTo(int[] rows, int count) {
            if (first == NONE) {
                return count;
            }
            int next = count;
            rows[next++] = first;
            for (int row : new int[] {Math.min(least, greatest), Math.max(least, greatest), last}) {
                if (row != rows[next - 1]) {
                    rows[next++] = row;
                }
            }
            return next;
        }
    }
}
