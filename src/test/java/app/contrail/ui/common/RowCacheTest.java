package app.contrail.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.Trail;
import app.contrail.testing.SampleContests;
import app.contrail.testing.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowCacheTest {
    private static final Instant NOW = Instant.parse("2026-06-10T10:00:00Z");
    private static final Contest CONTEST = SampleContests.bare("a");
    private static final Trail TRAIL = Trail.of(List.of(Samples.totalsAt("2026-06-10T09:00:00Z", 10, 1)));

    private final RowCache<Integer> rows = new RowCache<>();
    private int made;

    @Test
    void aRowIsMadeOnceWhileNothingChanges() {
        assertThat(row(CONTEST, team(TRAIL, false, 1), NOW)).isEqualTo(1);
        assertThat(row(CONTEST, team(TRAIL, false, 1), NOW.plusSeconds(29))).isEqualTo(1);
    }

    @Test
    void aRowIsMadeAnewForWhateverIsAnother() {
        row(CONTEST, team(TRAIL, false, 1), NOW);

        assertThat(row(SampleContests.bare("a").updatedBy(Samples.contest("paused")), team(TRAIL, false, 1), NOW))
                .isEqualTo(2);
        assertThat(row(CONTEST, team(TRAIL, false, 1), NOW)).isEqualTo(3);
        assertThat(row(CONTEST, team(Trail.EMPTY, false, 1), NOW)).isEqualTo(4);
        assertThat(row(CONTEST, team(Trail.EMPTY, true, 1), NOW)).isEqualTo(5);
        assertThat(row(CONTEST, team(Trail.EMPTY, true, 2), NOW)).isEqualTo(6);
        assertThat(row(CONTEST, team(Trail.EMPTY, true, 2), NOW.plusSeconds(30)))
                .isEqualTo(7);
        assertThat(row(CONTEST, team(Trail.EMPTY, true, 2), NOW)).isEqualTo(8);
    }

    @Test
    void aContestThatIsGoneIsForgotten() {
        row(CONTEST, team(TRAIL, false, 1), NOW);

        rows.keepOnly(TeamView.EMPTY);

        assertThat(row(CONTEST, team(TRAIL, false, 1), NOW)).isEqualTo(2);
    }

    private int row(Contest contest, TeamView team, Instant now) {
        return rows.get(contest, team, now, () -> ++made);
    }

    private static TeamView team(Trail trail, boolean pinned, double listed) {
        ContestId id = CONTEST.id();
        return new TeamView(
                List.of(CONTEST), Map.of(id, trail), Map.of(id, List.of(listed)), pinned ? Set.of(id) : Set.of());
    }
}
