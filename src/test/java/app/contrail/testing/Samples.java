package app.contrail.testing;

import app.contrail.domain.Analytics;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.TotalsAt;
import java.time.Instant;

/** Domain values for tests that care about a few of their fields only. */
public final class Samples {
    public static final ContestId CONTEST = new ContestId("clx1abc123def456");

    private Samples() {}

    public static Analytics totals(long views, long entries) {
        return new Analytics(entries, 0, 0, views, 0, new Analytics.Points(0, 0, 0));
    }

    public static TotalsAt totalsAt(String at, long views, long entries) {
        return new TotalsAt(Instant.parse(at), totals(views, entries));
    }

    public static Contest contest(String status) {
        return new Contest(CONTEST, "Summer", null, status, null, null, null, null, null, null);
    }

    public static LeaderboardEntry entry(int rank, String id, double points) {
        return new LeaderboardEntry(rank, id, id + "@example.com", null, points, null, 0, null);
    }
}
