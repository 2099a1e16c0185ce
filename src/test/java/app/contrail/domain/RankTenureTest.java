package app.contrail.domain;

import static app.contrail.testing.Samples.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RankTenureTest {
    private static final Instant T0 = Instant.parse("2026-06-01T10:00:00Z");

    @Test
    void aRankIsHeldSinceItWasFirstSeenAfterTheLastChange() {
        RankTenure tenure = new RankTenure(board(3, "a", "b", "c"));

        assertThat(tenure.earlier(board(2, "a", "b", "c"))).isTrue();
        assertThat(tenure.earlier(board(1, "a", "c", "b"))).isTrue();
        assertThat(tenure.earlier(board(0, "b", "a", "c"))).isFalse();

        assertThat(tenure.found()).isEqualTo(Map.of("a", exactly(1), "b", exactly(2), "c", exactly(2)));
    }

    @Test
    void whoWasAwayMeanwhileBeginsAnew() {
        RankTenure tenure = new RankTenure(board(2, "a"));

        assertThat(tenure.earlier(board(1, "b"))).isFalse();
        tenure.earlier(board(0, "a"));

        assertThat(tenure.found()).isEqualTo(Map.of("a", exactly(2)));
    }

    @Test
    void whereTheRecordingEndsTheRankMayHaveBeenHeldForLonger() {
        RankTenure tenure = new RankTenure(board(2, "a", "b"));

        assertThat(tenure.earlier(board(1, "a", "c"))).isTrue();

        assertThat(tenure.found()).isEqualTo(Map.of("a", atLeast(1), "b", exactly(2)));
    }

    @Test
    void belowTheFiveRowsOfAnEarlierVersionNothingIsKnown() {
        RankTenure tenure = new RankTenure(board(2, "a", "b", "c", "d", "e", "f"));

        tenure.earlier(board(1, "a", "b", "c", "d", "x"));

        assertThat(tenure.found()).containsEntry("e", exactly(2)).containsEntry("f", atLeast(2));
    }

    @Test
    void anEntryServedTwiceCountsWhereItIsServedFirst() {
        LeaderboardAt now = new LeaderboardAt(at(1), List.of(entry(1, "a", 5), entry(2, "a", 1)));
        RankTenure tenure = new RankTenure(now);

        tenure.earlier(new LeaderboardAt(at(0), List.of(entry(1, "a", 5), entry(2, "a", 1))));

        assertThat(tenure.found()).isEqualTo(Map.of("a", atLeast(0)));
    }

    @Test
    void pointsDoNotMatterOnlyRanksDo() {
        RankTenure tenure = new RankTenure(new LeaderboardAt(at(1), List.of(entry(1, "a", 90))));

        tenure.earlier(new LeaderboardAt(at(0), List.of(entry(1, "a", 5))));

        assertThat(tenure.found()).isEqualTo(Map.of("a", atLeast(0)));
    }

    @Property(tries = 300)
    void foundIsWhatLookingAtEachEntryByItselfFinds(@ForAll("histories") List<List<String>> history) {
        assertThat(wholly(history)).isEqualTo(oneByOne(history));
    }

    @Property(tries = 300)
    void askingAfterEachPollFindsTheSameAsAskingOnce(
            @ForAll("histories") List<List<String>> history, @ForAll @IntRange(max = 7) int first, @ForAll int second) {
        int early = Math.min(first, history.size() - 1);
        int late = early + Math.floorMod(second, history.size() - early);

        Map<String, RankSince> known = wholly(history.subList(0, early + 1));
        for (int asked : List.of(late, history.size() - 1)) {
            if (asked > early) {
                RankTenure tenure = new RankTenure(board(asked, history.get(asked)));
                for (int i = asked; i >= early; i--) {
                    tenure.earlier(board(i, history.get(i)));
                }
                tenure.earlier(board(early, history.get(early)), known);
                known = tenure.found();
                early = asked;
            }
        }

        assertThat(known).isEqualTo(wholly(history));
    }

    @Provide
    Arbitrary<List<List<String>>> histories() {
        Arbitrary<List<String>> boards = Combinators.combine(
                        Arbitraries.shuffle("a", "b", "c", "d"),
                        Arbitraries.integers().between(0, 4))
                .as((order, size) -> order.subList(0, size));
        // Often the same again: otherwise no rank would be held for long.
        Arbitrary<List<String>> calm = Arbitraries.of(List.of("a", "b", "c"), List.of("a", "c", "b"));
        return Arbitraries.oneOf(calm, calm, boards).list().ofMinSize(1).ofMaxSize(8);
    }

    private static Map<String, RankSince> wholly(List<List<String>> history) {
        int newest = history.size() - 1;
        RankTenure tenure = new RankTenure(board(newest, history.get(newest)));
        for (int i = newest - 1; i >= 0; i--) {
            tenure.earlier(board(i, history.get(i)));
        }
        return tenure.found();
    }

    private static Map<String, RankSince> oneByOne(List<List<String>> history) {
        Map<String, RankSince> held = new HashMap<>();
        for (String id : history.getLast()) {
            int rank = history.getLast().indexOf(id);
            int since = history.size() - 1;
            while (since > 0 && history.get(since - 1).indexOf(id) == rank) {
                since--;
            }
            held.put(id, since == 0 ? atLeast(0) : exactly(since));
        }
        return held;
    }

    private static RankSince exactly(int minute) {
        return new RankSince(at(minute), true);
    }

    private static RankSince atLeast(int minute) {
        return new RankSince(at(minute), false);
    }

    private static LeaderboardAt board(int minute, String... ids) {
        return board(minute, List.of(ids));
    }

    private static LeaderboardAt board(int minute, List<String> ids) {
        List<LeaderboardEntry> entries = new ArrayList<>();
        for (String id : ids) {
            entries.add(entry(entries.size() + 1, id, 10));
        }
        return new LeaderboardAt(at(minute), entries);
    }

    private static Instant at(int minute) {
        return T0.plusSeconds(60L * minute);
    }
}
