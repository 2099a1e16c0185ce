package app.contrail.insights;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.testing.BesideOthers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** How often something ordinary is said to be worth a look. The figures are stated in docs/insights.md. */
@BesideOthers
class OrdinaryNoiseTest {
    private static final int CONTESTS = 200;

    /** Not the contests by which the rules were tuned. */
    private static final int FIRST = 500_000;

    private static final int FIRST_OF_OTHERS = 1_000_000;

    /** One in a hundred days of a contest. */
    private static final int BOUND = 28;

    @Test
    void ofTwoWeeksOfOrdinaryNoiseNextToNothingIsSaid() {
        Map<Kind, Integer> said = count("recorded all the time", FIRST, at -> true);

        assertThat(total(said)).as(said.toString()).isLessThanOrEqualTo(BOUND);
    }

    @Test
    void norWhereContrailRunsInOfficeHoursOnly() {
        Map<Kind, Integer> said = count("recorded in office hours", FIRST_OF_OTHERS, OrdinaryNoiseTest::officeHours);

        assertThat(total(said)).as(said.toString()).isLessThanOrEqualTo(BOUND);
    }

    /** Over contests of any size, each for two weeks from its first poll on. */
    private static Map<Kind, Integer> count(String how, int firstSeed, Predicate<Instant> recorded) {
        Map<Kind, Integer> said = new EnumMap<>(Kind.class);
        for (int seed = firstSeed; seed < firstSeed + CONTESTS; seed++) {
            SimulatedHistory history = SimulatedHistory.any(seed).recordedWhen(recorded);
            Evidence evidence = history.record();
            for (int days = 7; days <= 14; days += 7) {
                // Of the last moment of the seventh and the fourteenth day, so that each day is asked about once.
                Instant now = SimulatedHistory.BEGIN.plus(Duration.ofDays(days)).minusMillis(1);
                Insights.of(evidence, Thresholds.USUAL, now, SimulatedHistory.ZONE)
                        .forEach(insight -> said.merge(insight.kind(), 1, Integer::sum));
            }
        }
        System.out.println(CONTESTS + " contests, 14 days, " + how + ": " + said);
        return said;
    }

    private static boolean officeHours(Instant at) {
        ZonedDateTime local = at.atZone(SimulatedHistory.ZONE);
        return local.getHour() >= 8
                && local.getHour() < 19
                && local.getDayOfWeek().getValue() <= 5;
    }

    private static int total(Map<Kind, Integer> said) {
        return said.values().stream().mapToInt(Integer::intValue).sum();
    }
}
