package app.contrail.domain;

import static app.contrail.testing.Samples.totalsAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailTest {
    private static final Instant START = Instant.parse("2026-06-01T10:00:00.000000001Z");

    @Property(tries = 200)
    void holdsWhatItWasMadeOf(@ForAll("polls") List<TotalsAt> polls) {
        Trail trail = Trail.of(polls);

        assertThat(trail.size()).isEqualTo(polls.size());
        for (int row = 0; row < polls.size(); row++) {
            Analytics totals = polls.get(row).totals();
            assertThat(trail.at(row)).isEqualTo(polls.get(row).at());
            for (Metric metric : Metric.values()) {
                assertThat(trail.value(metric, row)).isEqualTo(metric.of(totals));
            }
        }
    }

    @Property(tries = 200)
    void findsTheRowsOfAPeriod(@ForAll("polls") List<TotalsAt> polls, @ForAll @IntRange(max = 60) int index) {
        Trail trail = Trail.of(polls);
        Instant time = polls.isEmpty() ? START : polls.get(index % polls.size()).at();

        assertThat(trail.firstFrom(time)).isEqualTo((int)
                polls.stream().filter(poll -> poll.at().isBefore(time)).count());
        assertThat(trail.endUntil(time)).isEqualTo((int)
                polls.stream().filter(poll -> !poll.at().isAfter(time)).count());
    }

    @Property(tries = 200)
    void upToATimeItHoldsWhatWasRecordedByThen(
            @ForAll("polls") List<TotalsAt> polls, @ForAll @IntRange(max = 60) int index) {
        Instant time = polls.isEmpty() ? START : polls.get(index % polls.size()).at();

        Trail until = Trail.of(polls).until(time);

        List<TotalsAt> expected =
                polls.stream().filter(poll -> !poll.at().isAfter(time)).toList();
        assertThat(IntStream.range(0, until.size()).mapToObj(until::at))
                .containsExactlyElementsOf(expected.stream().map(TotalsAt::at).toList());
        assertThat(until.endUntil(Instant.MAX)).isEqualTo(expected.size());
    }

    @Test
    void everythingLiesBetweenTheEndsOfTime() {
        Trail trail = Trail.of(List.of(totalsAt("2026-06-01T10:00:00Z", 1, 1)));

        assertThat(trail.firstFrom(Instant.MIN)).isZero();
        assertThat(trail.endUntil(Instant.MAX)).isEqualTo(1);
    }

    @Test
    void aLongTrailGrowsWithoutChangingTheOneBefore() {
        Trail before = rows(5_000);
        Trail after = new Trail.Builder(before)
                .add(START.plusSeconds(9_999), new Analytics(7, 6, 5, 9, 8, new Analytics.Points(0, 0, 0)))
                .build();
        Trail other = new Trail.Builder(before)
                .add(START.plusSeconds(9_999), new Analytics(1, 1, 1, 1, 1, new Analytics.Points(0, 0, 0)))
                .build();

        assertThat(before.size()).isEqualTo(5_000);
        assertThat(after.size()).isEqualTo(5_001);
        assertThat(IntStream.range(0, 5_000)).allMatch(row -> after.views(row) == row && before.views(row) == row);
        assertThat(after.count(Metric.CONFIRMED, 5_000)).isEqualTo(6);
        assertThat(after.count(Metric.DISQUALIFIED, 5_000)).isEqualTo(5);
        assertThat(after.count(Metric.BONUS_ACTIONS, 5_000)).isEqualTo(8);
        assertThat(other.count(Metric.CONFIRMED, 5_000)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {31, 32, 33, 2_048, 2_049, 4_095, 4_096, 4_097, 8_193})
    void growsByOnePollWhateverItsLength(int length) {
        Trail before = rows(length);
        Trail after = new Trail.Builder(before)
                .add(START.plusSeconds(length), new Analytics(0, 0, 0, length, 0, new Analytics.Points(0, 0, 0)))
                .build();

        assertThat(after.size()).isEqualTo(length + 1);
        assertThat(IntStream.rangeClosed(0, length))
                .allMatch(row -> after.views(row) == row && after.at(row).equals(START.plusSeconds(row)));
        assertThat(before.size()).isEqualTo(length);
    }

    @Test
    void thereIsNothingBeyondItsEnd() {
        assertThatThrownBy(() -> rows(3).views(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void anOlderPollCannotFollow() {
        Trail.Builder builder = new Trail.Builder(rows(4_096));

        assertThatThrownBy(() -> builder.add(START, new Analytics(1, 1, 1, 1, 1, new Analytics.Points(0, 0, 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Row n has n views. */
    private static Trail rows(int rows) {
        Trail.Builder builder = new Trail.Builder(Trail.EMPTY);
        for (int row = 0; row < rows; row++) {
            builder.add(START.plusSeconds(row), new Analytics(0, 0, 0, row, 0, new Analytics.Points(0, 0, 0)));
        }
        return builder.build();
    }

    @Provide
    Arbitrary<List<TotalsAt>> polls() {
        return TrailArbitraries.polls();
    }
}
