package app.contrail.domain;

import app.contrail.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Recorded totals as they may come: unevenly spaced, with pauses of days, rising and falling. */
final class TrailArbitraries {
    /** Before the clocks of Europe and America change in spring. */
    private static final Instant START = Instant.parse("2026-03-05T00:00:00Z");

    private TrailArbitraries() {}

    private record Poll(int secondsLater, long views, long entries) {}

    static Arbitrary<Trail> trails() {
        return polls().map(Trail::of);
    }

    static Arbitrary<List<TotalsAt>> polls() {
        Arbitrary<Integer> distance = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.integers().between(0, 120)),
                Tuple.of(2, Arbitraries.integers().between(0, 4 * 86_400)));
        Arbitrary<Long> count = Arbitraries.longs().between(0, 100_000);
        return Combinators.combine(distance, count, count)
                .as(Poll::new)
                .list()
                .ofMaxSize(60)
                .map(polls -> {
                    List<TotalsAt> trail = new ArrayList<>();
                    Instant at = START;
                    for (Poll poll : polls) {
                        at = at.plus(Duration.ofSeconds(poll.secondsLater()));
                        trail.add(new TotalsAt(at, Samples.totals(poll.views(), poll.entries())));
                    }
                    return trail;
                });
    }
}
