package app.contrail.insights;

/** Points that come far faster than usual. What counts is measured in average entries, because contests give differently. */
final class PointsRule extends HourRule {
    private static final double LEAST_MORE_ENTRIES = 40;

    PointsRule() {
        super(Kind.POINTS_FASTER, Threshold.POINTS_FASTER);
    }

    @Override
    Limits limits(double number) {
        return new Limits(number, LEAST_MORE_ENTRIES);
    }

    @Override
    Series series(Question question) {
        PointsTrail points = question.evidence().points();
        Quarters quarters =
                Quarters.of(points, Insights.lookedAtFrom(question.from()), question.now(), question.zone());
        return new Series() {
            @Override
            public Quarters quarters() {
                return quarters;
            }

            @Override
            public double gained(int from, int to) {
                return points.total(quarters.row(to)) - points.total(quarters.row(from));
            }

            @Override
            public double unit(int quarter) {
                return Math.max(1, points.average(quarters.row(quarter)));
            }
        };
    }
}
