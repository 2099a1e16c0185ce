package app.contrail.insights;

import app.contrail.domain.Metric;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A share that lies far below the usual: of a stretch of time, compared with the median of earlier stretches of that
 * length.
 */
abstract class ShareRule implements Rule {
    private static final double PERCENT = 100;

    private final Kind kind;
    private final Metric part;
    private final Metric whole;

    /** Of the stretches of one length: how many earlier ones are compared with, and how many of them there must be. */
    record Stretch(int quarters, int earlier, int enough) {}

    /** The share of one stretch. */
    private record Seen(long part, long whole) {
        double share() {
            return (double) part / whole;
        }
    }

    ShareRule(Kind kind, Metric part, Metric whole) {
        this.kind = kind;
        this.part = part;
        this.whole = whole;
    }

    /** The stretches to look at; a later one is for contests with little in the ones before. */
    abstract List<Stretch> stretches();

    /** Whether a stretch brought enough for its share to be compared with. */
    abstract boolean comparable(long ofWhole);

    /** Whether there is enough in a stretch to tell by it, whatever it tells. */
    abstract boolean tells(long ofWhole, double usualShare);

    /** Whether the share lies far enough below the usual; shares from 0 to 1. */
    abstract boolean low(Question question, long ofWhole, double share, Spread usual);

    @Override
    public List<Insight> observe(Question question) {
        List<Insight> found = new ArrayList<>();
        Quarters quarters = question.quarters();
        for (int quarter = quarters.firstFrom(question.from()); quarter < quarters.count(); quarter++) {
            Instant at = quarters.at(quarter);
            Insight.Share share = question.open(at) ? lowAt(question, quarter) : null;
            if (share != null) {
                found.add(new Insight.Less(kind, question.contest(), at, share));
            }
        }
        return found;
    }

    private Insight.@Nullable Share lowAt(Question question, int quarter) {
        for (Stretch stretch : stretches()) {
            Seen now = seen(question, quarter, stretch);
            if (now == null || now.whole() <= 0) {
                continue;
            }
            double[] earlier = earlier(question, quarter, stretch);
            if (earlier.length < stretch.enough()) {
                continue;
            }
            Spread usual = Spread.of(earlier);
            if (tells(now.whole(), usual.median())) {
                return low(question, now.whole(), now.share(), usual)
                        ? new Insight.Share(
                                question.quarters().at(quarter - stretch.quarters()),
                                question.quarters().at(quarter),
                                now.part(),
                                now.whole(),
                                PERCENT * now.share(),
                                PERCENT * usual.median())
                        : null;
            }
        }
        return null;
    }

    private double[] earlier(Question question, int quarter, Stretch stretch) {
        List<Double> shares = new ArrayList<>();
        for (int back = 1; back <= stretch.earlier(); back++) {
            Seen then = seen(question, quarter - back * stretch.quarters(), stretch);
            if (then != null && comparable(then.whole())) {
                shares.add(then.share());
            }
        }
        return shares.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private @Nullable Seen seen(Question question, int end, Stretch stretch) {
        int from = end - stretch.quarters();
        return question.quarters().spans(from, end)
                ? new Seen(question.gained(part, from, end), question.gained(whole, from, end))
                : null;
    }
}
