package app.contrail.testing;

import app.contrail.domain.Analytics;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.LeaderboardEntry;
import java.time.Instant;
import java.util.List;

/** Domain values that tests share, with the numbers of the service's own documentation. */
public final class SampleContests {
    public static final ContestId SUMMER_ID = new ContestId("clx1abc123def456");

    public static final Contest SUMMER = new Contest(
            SUMMER_ID,
            "Summer Giveaway",
            "Win a trip, \"all inclusive\"",
            "active",
            Instant.parse("2024-01-15T00:00:00Z"),
            Instant.parse("2024-02-15T23:59:59.999Z"),
            false,
            "giveaway",
            "summer-giveaway",
            1523L);

    public static final Analytics SUMMER_ANALYTICS =
            new Analytics(1523, 1489, 12, 28_450, 4567, new Analytics.Points(45_890, 30.1, 890));

    public static final List<LeaderboardEntry> SUMMER_LEADERBOARD = List.of(
            new LeaderboardEntry(
                    1, "entry1", "jane@example.com", "Jane", 890, "JANE1", 12, Instant.parse("2024-01-16T10:30:00Z")),
            new LeaderboardEntry(2, "entry2", "john@example.com", null, 640.5, null, 0, null));

    private SampleContests() {}

    /** A contest of which the service says nothing but the id. */
    public static Contest bare(String id) {
        return new Contest(new ContestId(id), null, null, null, null, null, null, null, null, null);
    }

    /** A contest with a title of one's own. */
    public static Contest titled(String title) {
        return new Contest(new ContestId("c1"), title, null, "active", null, null, null, "giveaway", "slug", 7L);
    }
}
