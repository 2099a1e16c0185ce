package app.contrail.insights;

import static app.contrail.testing.Samples.entry;
import static app.contrail.testing.Samples.totalsAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.Trail;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SinceLookedTest {
    private static final Instant EIGHT = Instant.parse("2026-06-08T08:00:00Z");
    private static final Instant NINE = Instant.parse("2026-06-08T09:00:00Z");
    private static final Trail TRAIL = Trail.of(List.of(
            totalsAt("2026-06-08T07:59:00Z", 1000, 50),
            totalsAt("2026-06-08T08:30:00Z", 1100, 60),
            totalsAt("2026-06-08T09:00:00Z", 1200, 72)));

    @Test
    void itTellsWhatCameAndHowTheRateMoved() {
        SinceLooked since = SinceLooked.of(TRAIL, null, null, EIGHT).orElseThrow();

        assertThat(since.since()).isEqualTo(EIGHT);
        assertThat(since.entries()).isEqualTo(22);
        assertThat(since.views()).isEqualTo(200);
        assertThat(since.conversion().orElseThrow()).isEqualTo(1.0, within(1e-9));
        assertThat(since.leader()).isNull();
        assertThat(since.nothing()).isFalse();
    }

    @Test
    void whereRecordingBeganLaterItTellsSinceWhenItKnows() {
        SinceLooked since =
                SinceLooked.of(TRAIL, null, null, EIGHT.minusSeconds(86_400)).orElseThrow();

        assertThat(since.since()).isEqualTo(Instant.parse("2026-06-08T07:59:00Z"));
    }

    @Test
    void itTellsWhoLeadsInPlaceOfWhomWithAddressesMaskedAndHowManyMoved() {
        LeaderboardAt then =
                new LeaderboardAt(EIGHT, List.of(entry(1, "ann", 9), entry(2, "bob", 5), entry(3, "eve", 1)));
        LeaderboardAt now =
                new LeaderboardAt(NINE, List.of(entry(1, "bob", 12), entry(2, "ann", 9), entry(3, "eve", 1)));

        SinceLooked since = SinceLooked.of(TRAIL, then, now, EIGHT).orElseThrow();

        assertThat(since.leader()).isEqualTo(new SinceLooked.NewLead("a•••@example.com", "b•••@example.com"));
        assertThat(since.moved()).isEqualTo(2);
    }

    @Test
    void withoutAPollSinceThereIsNothingToTell() {
        assertThat(SinceLooked.of(TRAIL, null, null, NINE)).isEmpty();
        assertThat(SinceLooked.of(Trail.EMPTY, null, null, NINE)).isEmpty();
    }
}
