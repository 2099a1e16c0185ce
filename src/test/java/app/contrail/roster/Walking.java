package app.contrail.roster;

import app.contrail.domain.ContestId;
import app.contrail.testing.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Walks over the pages of a {@link ModelContest}, a second for each. */
abstract class Walking {
    static final ContestId CONTEST = new ContestId("c1");
    static final Instant BEGIN = Instant.parse("2026-06-01T12:00:00Z");
    static final int LIMIT = 3;
    final ManualClock clock = new ManualClock(BEGIN);
    final List<Walk.Turn> turns = new ArrayList<>();

    /** @param meanwhile runs between two requests, with the number of those that were sent */
    Roster walk(ModelContest contest, IntConsumer meanwhile) {
        turns.clear();
        Walk walk = new Walk();
        for (Walk.Turn turn = walk.next(); turn != null; turn = walk.next()) {
            turns.add(turn);
            walk.add(new PageRead(turn.pass(), turn.number(), clock.instant(), contest.page(turn.number(), LIMIT)));
            clock.advance(Duration.ofSeconds(1));
            meanwhile.accept(turns.size());
        }
        return walk.roster(CONTEST);
    }
}
