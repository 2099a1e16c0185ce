package app.contrail.insights;

import app.contrail.domain.Metric;
import java.util.List;

/** Conversion that fell, over six hours; over a day in contests where six hours bring little. */
final class ConversionRule extends ShareRule {
    private static final List<Stretch> STRETCHES =
            List.of(new Stretch(6 * Quarters.PER_HOUR, 28, 8), new Stretch(Quarters.PER_DAY, 14, 5));
    private static final long COMPARABLE_VIEWS = 100;
    private static final double TELLING_ENTRIES = 40;
    private static final double DEVIATIONS = 3;
    private static final double DEVIATIONS_OF_CHANCE = 5;
    private static final double PERCENT = 100;

    ConversionRule() {
        super(Kind.CONVERSION_FELL, Metric.ENTRIES, Metric.VIEWS);
    }

    @Override
    List<Stretch> stretches() {
        return STRETCHES;
    }

    @Override
    boolean comparable(long views) {
        return views >= COMPARABLE_VIEWS;
    }

    @Override
    boolean tells(long views, double usualShare) {
        return views * usualShare >= TELLING_ENTRIES;
    }

    @Override
    boolean low(Question question, long views, double share, Spread usual) {
        double fallen = usual.median() - share;
        double chance = Math.sqrt(usual.median() / views);
        return fallen >= usual.median() * question.number(Threshold.CONVERSION_FALL) / PERCENT
                && fallen >= DEVIATIONS_OF_CHANCE * chance
                && fallen >= DEVIATIONS * usual.deviation();
    }
}
