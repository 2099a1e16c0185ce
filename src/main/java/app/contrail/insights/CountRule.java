package app.contrail.insights;

import app.contrail.domain.Metric;

/** Far more of what is counted one by one: entries, or disqualified. */
final class CountRule extends HourRule {
    private static final double LEAST_MORE_ENTRIES = 30;
    private static final double DEVIATIONS = 5;

    private final Metric metric;
    private final boolean thresholdIsDeviations;

    private CountRule(Kind kind, Threshold threshold, Metric metric, boolean thresholdIsDeviations) {
        super(kind, threshold);
        this.metric = metric;
        this.thresholdIsDeviations = thresholdIsDeviations;
    }

    static CountRule entriesFaster() {
        return new CountRule(Kind.ENTRIES_FASTER, Threshold.ENTRIES_FASTER, Metric.ENTRIES, true);
    }

    static CountRule disqualifiedJumped() {
        return new CountRule(Kind.DISQUALIFIED_JUMPED, Threshold.DISQUALIFIED_JUMP, Metric.DISQUALIFIED, false);
    }

    @Override
    Limits limits(double number) {
        return thresholdIsDeviations ? new Limits(number, LEAST_MORE_ENTRIES) : new Limits(DEVIATIONS, number);
    }

    @Override
    Series series(Question question) {
        return new Series() {
            @Override
            public Quarters quarters() {
                return question.quarters();
            }

            @Override
            public double gained(int from, int to) {
                return question.gained(metric, from, to);
            }

            @Override
            public double unit(int quarter) {
                return 1;
            }
        };
    }
}
