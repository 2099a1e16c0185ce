package app.contrail.insights;

import app.contrail.domain.Trail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what is worth a look in what was recorded of a contest. Pure: the same record has the same answer, so that
 * nothing said need be kept.
 */
public final class Insights {
    /** How many local days are looked at, today among them. */
    public static final int DAYS = 7;

    /** How far back the record must reach for that: two weeks more, because rules compare with what is usual. */
    public static final Duration LOOKS_BACK = Duration.ofDays(DAYS + 15);

    private static final Duration COMPARED_WITH = Duration.ofDays(15);
    private static final Duration LEAST_HISTORY = Duration.ofHours(24);

    private static final List<Rule> RULES = List.of(
            new LeaderRule(),
            CountRule.entriesFaster(),
            new PointsRule(),
            new NoEntriesRule(),
            new ConversionRule(),
            new ConfirmedRule(),
            CountRule.disqualifiedJumped(),
            new EndRule(),
            new RefusedRule(),
            new FailingRule());

    private Insights() {}

    private record Said(Kind kind, LocalDate day) {}

    /**
     * What was worth a look in the last seven local days, newest first; at most one of a kind for each day, the first.
     *
     * @param now nothing later is looked at
     * @param zone whose days they are
     */
    public static List<Insight> of(Evidence evidence, Thresholds thresholds, Instant now, ZoneId zone) {
        Instant from = now.atZone(zone)
                .toLocalDate()
                .minusDays(DAYS - 1L)
                .atStartOfDay(zone)
                .toInstant();
        Quarters quarters = Quarters.of(evidence.trail(), lookedAtFrom(from), now, zone);
        Question question = new Question(evidence, thresholds, from, now, zone, quarters);
        Map<Said, Insight> said = new HashMap<>();
        for (Rule rule : RULES) {
            for (Insight insight : rule.observe(question)) {
                if (thresholds.wants(insight.kind())) {
                    said.merge(new Said(insight.kind(), question.day(insight.at())), insight, Insights::earlier);
                }
            }
        }
        // A burst of entries brings points; that is one observation, not two.
        said.keySet()
                .removeIf(key ->
                        key.kind() == Kind.POINTS_FASTER && said.containsKey(new Said(Kind.ENTRIES_FASTER, key.day())));
        List<Insight> insights = new ArrayList<>(said.values());
        insights.sort(Comparator.comparing(Insight::at).reversed().thenComparing(Insight::kind));
        return List.copyOf(insights);
    }

    /** Whether enough was recorded for what is usual to be known at all: a day. */
    public static boolean enough(Trail trail) {
        return !trail.isEmpty()
                && Duration.between(trail.at(0), trail.at(trail.size() - 1)).compareTo(LEAST_HISTORY) >= 0;
    }

    static Instant lookedAtFrom(Instant from) {
        return from.minus(COMPARED_WITH);
    }

    private static Insight earlier(Insight one, Insight other) {
        return other.at().isBefore(one.at()) ? other : one;
    }
}
