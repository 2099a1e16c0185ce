package app.contrail.insights;

import app.contrail.domain.Metric;
import java.util.List;

/** A smaller share of a day's entries confirmed than usual. */
final class ConfirmedRule extends ShareRule {
    private static final List<Stretch> STRETCHES = List.of(new Stretch(Quarters.PER_DAY, 14, 4));
    private static final long COMPARABLE_ENTRIES = 20;
    private static final long TELLING_ENTRIES = 40;
    private static final double DEVIATIONS = 3;
    private static final double DEVIATIONS_OF_CHANCE = 4;
    private static final double PERCENT = 100;

    ConfirmedRule() {
        super(Kind.FEW_CONFIRMED, Metric.CONFIRMED, Metric.ENTRIES);
    }

    @Override
    List<Stretch> stretches() {
        return STRETCHES;
    }

    @Override
    boolean comparable(long entries) {
        return entries >= COMPARABLE_ENTRIES;
    }

    @Override
    boolean tells(long entries, double usualShare) {
        return entries >= TELLING_ENTRIES;
    }

    @Override
    boolean low(Question question, long entries, double share, Spread usual) {
        double fallen = usual.median() - share;
        double likely = Math.clamp(usual.median(), 0, 1);
        double chance = Math.sqrt(likely * (1 - likely) / entries);
        return fallen >= question.number(Threshold.CONFIRMED_FALL) / PERCENT
                && fallen >= DEVIATIONS * usual.deviation()
                && fallen >= DEVIATIONS_OF_CHANCE * chance;
    }
}
