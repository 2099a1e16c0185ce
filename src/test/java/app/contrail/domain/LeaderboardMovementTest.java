package app.contrail.domain;

import static app.contrail.testing.Samples.entry;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.LeaderboardMovement.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LeaderboardMovementTest {

    @Test
    void tellsWhoClimbedWhoFellWhoStayedAndWhoIsNew() {
        List<LeaderboardEntry> earlier = List.of(entry(1, "a", 50), entry(2, "b", 40), entry(4, "c", 30));
        List<LeaderboardEntry> now =
                List.of(entry(1, "c", 90), entry(2, "b", 40), entry(3, "a", 45), entry(4, "d", 10));

        assertThat(LeaderboardMovement.between(earlier, now))
                .containsExactly(
                        Map.entry("c", new LeaderboardMovement(new Direction.Up(3), OptionalDouble.of(60))),
                        Map.entry("b", new LeaderboardMovement(new Direction.Same(), OptionalDouble.of(0))),
                        Map.entry("a", new LeaderboardMovement(new Direction.Down(2), OptionalDouble.of(-5))),
                        Map.entry("d", new LeaderboardMovement(new Direction.New(), OptionalDouble.empty())));
    }

    @Test
    void withoutAnEarlierLeaderboardNothingIsKnown() {
        assertThat(LeaderboardMovement.between(null, List.of(entry(1, "a", 5))))
                .containsEntry("a", new LeaderboardMovement(new Direction.Unknown(), OptionalDouble.empty()));
    }

    @Test
    void onAnEmptyEarlierLeaderboardEveryoneIsNew() {
        assertThat(LeaderboardMovement.between(List.of(), List.of(entry(1, "a", 5))))
                .containsEntry("a", new LeaderboardMovement(new Direction.New(), OptionalDouble.empty()));
    }

    @Test
    void whoClimbsFromFarDownClimbedAllThatWay() {
        List<LeaderboardEntry> earlier = board(ids(1, 17));
        List<String> order = ids(1, 17);
        order.add(3, order.removeLast());

        assertThat(LeaderboardMovement.between(earlier, board(order)).get("e17"))
                .extracting(LeaderboardMovement::direction)
                .isEqualTo(new Direction.Up(13));
    }

    @Test
    void belowTheFiveRowsThatEarlierVersionsRecordedNothingIsKnown() {
        List<LeaderboardEntry> earlier = board(ids(1, 5));
        List<LeaderboardEntry> now = board(List.of("e1", "e2", "e3", "e4", "e9", "e5", "e8"));

        var movements = LeaderboardMovement.between(earlier, now);

        assertThat(requireNonNull(movements.get("e9")).direction()).isEqualTo(new Direction.New());
        assertThat(requireNonNull(movements.get("e5")).direction()).isEqualTo(new Direction.Down(1));
        assertThat(requireNonNull(movements.get("e8")).direction()).isEqualTo(new Direction.Unknown());
        assertThat(requireNonNull(movements.get("e8")).pointsGained()).isEmpty();
    }

    @Test
    void whoJoinsAContestThatHadFewIsNew() {
        assertThat(LeaderboardMovement.between(board(ids(1, 3)), board(ids(1, 4)))
                        .get("e4"))
                .extracting(LeaderboardMovement::direction)
                .isEqualTo(new Direction.New());
    }

    @Test
    void anEntryServedTwiceCountsWhereItIsServedFirst() {
        List<LeaderboardEntry> earlier = List.of(entry(2, "a", 5), entry(9, "a", 1));
        List<LeaderboardEntry> now = List.of(entry(1, "a", 6), entry(3, "a", 0));

        assertThat(LeaderboardMovement.between(earlier, now))
                .containsExactly(Map.entry("a", new LeaderboardMovement(new Direction.Up(1), OptionalDouble.of(1))));
    }

    @Property(tries = 200)
    void lookedAtBackwardsEveryMovementIsItsOpposite(
            @ForAll("orders") List<String> one, @ForAll("orders") List<String> other) {
        var forth = LeaderboardMovement.between(board(one), board(other));
        var back = LeaderboardMovement.between(board(other), board(one));

        assertThat(forth.keySet()).containsExactlyElementsOf(other);
        forth.forEach((id, movement) -> {
            Direction opposite = switch (movement.direction()) {
                case Direction.Up up -> new Direction.Down(up.places());
                case Direction.Down down -> new Direction.Up(down.places());
                case Direction.Same same -> same;
                case Direction.New ignored -> throw new AssertionError(id + " is on both boards");
                case Direction.Unknown ignored -> throw new AssertionError("there is an earlier board");
            };
            assertThat(back)
                    .extractingByKey(id)
                    .extracting(LeaderboardMovement::direction)
                    .isEqualTo(opposite);
        });
    }

    @Provide
    Arbitrary<List<String>> orders() {
        return Arbitraries.shuffle("a", "b", "c", "d", "e");
    }

    private static List<String> ids(int first, int last) {
        List<String> ids = new ArrayList<>();
        for (int number = first; number <= last; number++) {
            ids.add("e" + number);
        }
        return ids;
    }

    private static List<LeaderboardEntry> board(List<String> ids) {
        List<LeaderboardEntry> entries = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            entries.add(entry(i + 1, ids.get(i), 100 - i));
        }
        return entries;
    }
}
