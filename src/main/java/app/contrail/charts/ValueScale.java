package app.contrail.charts;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * A scale with round ticks.
 *
 * @param bottom the lowest number on the axis, a multiple of {@code step}
 * @param top the highest number on the axis, a multiple of {@code step}
 * @param step from tick to tick
 */
public record ValueScale(double bottom, double top, double step) {
    private static final int MOST_STEPS = 5;
    private static final double[] ROUND = {1, 2, 5};

    /**
     * The finest round scale that holds zero and all values.
     *
     * @param leastTop the scale reaches at least as far, so that noise does not look like a movement
     * @param leastStep the ticks are no finer: 1 for counts
     */
    public static ValueScale fromZero(DoubleStream values, double leastTop, double leastStep) {
        DoubleSummaryStatistics all =
                DoubleStream.concat(DoubleStream.of(0), values).summaryStatistics();
        // A line at the very top would be half hidden.
        return covering(all.getMin() * 1.05, Math.max(all.getMax() * 1.05, leastTop), leastStep);
    }

    /** The finest round scale that holds all values, wherever they lie. */
    public static ValueScale around(DoubleStream values, double leastStep) {
        DoubleSummaryStatistics all = values.summaryStatistics();
        return all.getCount() == 0
                ? covering(0, leastStep, leastStep)
                : covering(all.getMin(), Math.max(all.getMax(), all.getMin() + leastStep), leastStep);
    }

    /** The numbers on the axis, from the bottom up. */
    public List<Double> ticks() {
        return LongStream.rangeClosed(Math.round(bottom / step), Math.round(top / step))
                .mapToObj(count -> count * step)
                .toList();
    }

    private static ValueScale covering(double lowest, double highest, double leastStep) {
        for (double magnitude = leastStep; ; magnitude *= 10) {
            for (double round : ROUND) {
                double step = round * magnitude;
                double first = Math.floor(lowest / step);
                double last = Math.ceil(highest / step);
                // Of a number so large that the next one is the same, the finest steps have no height.
                if (last > first && last - first <= MOST_STEPS) {
                    return new ValueScale(first * step, last * step, step);
                }
            }
        }
    }
}
