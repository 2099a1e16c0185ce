package app.contrail.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.contrail.demo.Audience.Phase;
import app.contrail.demo.Audience.Push;
import java.time.Duration;
import java.time.Instant;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private static final Instant MONDAY = Instant.parse("2026-06-01T00:00:00Z");
    private static final int DAYS = 140;
    private static final Instant EPOCH = MONDAY.plus(Duration.ofDays(DAYS));

    @Test
    void bringsTheViewsThatWereAskedForByTheEpoch() {
        Push push = new Push(EPOCH.minus(Duration.ofMinutes(50)), 900, 14);

        assertThat(total(traffic(null), 0, DAYS)).isCloseTo(10_000, within(0.001));
        assertThat(total(traffic(push), 0, DAYS)).isCloseTo(10_000, within(0.001));
    }

    @Test
    void fadesOutAPush() {
        Traffic pushed = traffic(new Push(EPOCH, 900, 14));
        Traffic plain = traffic(null);
        int epoch = DAYS * 24;

        assertThat(pushed.viewsIn(epoch - 1)).isCloseTo(plain.viewsIn(epoch - 1), within(0.001));
        assertThat(pushed.viewsIn(epoch) - plain.viewsIn(epoch)).isBetween(860.0, 900.0);
        assertThat(pushed.viewsIn(epoch + 14) - plain.viewsIn(epoch + 14)).isBetween(315.0, 332.0);
    }

    @Test
    void isBusierAtTheWeekend() {
        Traffic traffic = traffic(null);
        double weekend = IntStream.range(0, DAYS / 7)
                .mapToDouble(week -> total(traffic, 7 * week + 5, 7 * week + 7))
                .sum();

        assertThat(weekend / 2).isGreaterThan(1.08 * (10_000 - weekend) / 5);
    }

    @Test
    void burstsAfterANewsletterNowAndThen() {
        Traffic traffic = traffic(null);
        long bursts = IntStream.range(1, DAYS * 24)
                .filter(hour -> traffic.viewsIn(hour) > 3 * traffic.viewsIn(hour - 1))
                .count();

        assertThat(bursts).isBetween(4L, DAYS / 5L);
    }

    @Test
    void driftsInConversionWithinBelievableBounds() {
        Traffic traffic = traffic(null);
        DoubleSummaryStatistics conversion =
                IntStream.range(0, DAYS * 24).mapToDouble(traffic::conversionIn).summaryStatistics();

        assertThat(conversion.getMin()).isBetween(0.0385, 0.046);
        assertThat(conversion.getMax()).isBetween(0.061, 0.0685);
        assertThat(conversion.getAverage()).isCloseTo(0.0535, within(0.002));
    }

    private static Traffic traffic(@Nullable Push push) {
        Instant stop = EPOCH.plus(Duration.ofDays(10));
        Audience audience =
                new Audience(MONDAY, stop, 10_000, 0.0535, List.of(new Phase(0, 1)), 0.2, Integer.MAX_VALUE, push);
        return new Traffic(5, 0, audience, EPOCH);
    }

    private static double total(Traffic traffic, int fromDay, int toDay) {
        return IntStream.range(fromDay * 24, toDay * 24)
                .mapToDouble(traffic::viewsIn)
                .sum();
    }
}
