package app.contrail.insights;

import java.util.Arrays;

/**
 * Where values lie, told so that a few wild ones among them do not matter.
 *
 * @param median the middle one
 * @param deviation the median of their distances from it, scaled to what a standard deviation would be of ordinary noise
 * @param low the lower end of their middle half
 * @param high its upper end
 * @param greatest of all
 */
record Spread(double median, double deviation, double low, double high, double greatest) {
    private static final double TO_STANDARD_DEVIATION = 1.4826;
    private static final double QUARTER = 0.25;
    private static final double HALF = 0.5;

    /** Of at least one value. */
    static Spread of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = at(sorted, HALF);
        double[] distances = Arrays.stream(sorted)
                .map(value -> Math.abs(value - median))
                .sorted()
                .toArray();
        return new Spread(
                median,
                TO_STANDARD_DEVIATION * at(distances, HALF),
                at(sorted, QUARTER),
                at(sorted, 1 - QUARTER),
                sorted[sorted.length - 1]);
    }

    private static double at(double[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
