package app.contrail.ui.chart;

/**
 * A scale from zero for rates in per cent.
 *
 * @param top the highest number on the axis, above every rate
 * @param step from tick to tick; top is a multiple of it
 */
record RateScale(double top, double step) {
    private static final int MOST_STEPS = 5;
    private static final double[] ROUND = {1, 2, 5};

    /** The smallest round scale on which {@code highest} finds room below the top. */
    static RateScale upTo(double highest) {
        double least = Math.max(highest * 1.05, 0.5);
        for (double magnitude = 0.1; ; magnitude *= 10) {
            for (double round : ROUND) {
                double step = round * magnitude;
                double steps = Math.ceil(least / step);
                if (steps <= MOST_STEPS) {
                    return new RateScale(steps * step, step);
                }
            }
        }
    }
}
