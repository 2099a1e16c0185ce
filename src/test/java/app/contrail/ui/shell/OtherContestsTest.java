package app.contrail.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ContestId;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.FaultyService;
import app.contrail.testing.Fx;
import app.contrail.testing.RecordedRequest;
import app.contrail.testing.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The team's contests that are not on the dashboard are polled besides. */
class OtherContestsTest {
    private final DashboardRig rig = new DashboardRig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aWindowThatStaysOpenPollsTheOthersTooAndLeavesOutTheOneThatIsShown() {
        rig.opened();
        assertThat(polled()).hasSize(1);
        rig.advance(Duration.ofSeconds(1));
        rig.advance(Duration.ofSeconds(1));

        List<ContestId> recorded = rig.history().contests();
        assertThat(recorded).hasSize(2);
        assertThat(recorded.stream()
                        .filter(contest ->
                                rig.history().totalsBefore(contest, Instant.MAX).isPresent()))
                .hasSize(2);
        assertThat(polled())
                .filteredOn(path -> path.contains(FaultyService.CONTEST_ID))
                .hasSize(1);
    }

    @Test
    void anotherContestOnTheDashboardChangesWhoIsLeftOut() {
        rig.opened();
        rig.advance(Duration.ofSeconds(1));
        ContestId other = rig.history().contests().stream()
                .filter(contest -> !contest.value().equals(FaultyService.CONTEST_ID))
                .findFirst()
                .orElseThrow();
        Fx.run(() -> rig.dashboard().choose(other));
        rig.settle();
        for (int i = 0; i < 12; i++) {
            rig.advance(DashboardRig.INTERVAL);
        }

        assertThat(polled()).filteredOn(path -> path.contains(other.value())).hasSizeGreaterThan(10);
        assertThat(polled())
                .filteredOn(path -> path.contains(FaultyService.CONTEST_ID))
                .hasSizeBetween(2, 3);
    }

    @Test
    void afterTheClockWasSetBackTheListIsReadOnAsBefore() {
        rig.opened();
        rig.advance(Duration.ofSeconds(1));
        int before = rig.service().requests(Route.CONTESTS).size();
        rig.clock().advance(Duration.ofHours(-2));
        rig.advance(Duration.ofSeconds(1));

        assertThat(rig.service().requests(Route.CONTESTS)).hasSize(before + 1);
    }

    @Test
    void whilePollingIsPausedTheOthersRestToo() {
        rig.opened();
        rig.advance(Duration.ofSeconds(1));
        assertThat(polled()).hasSize(2);
        Fx.run(() -> rig.models().header().pausedProperty().set(true));
        // Longer than a contest that is not active waits for its next poll.
        rig.advance(Duration.ofHours(7));

        assertThat(polled()).hasSize(2);
        Fx.run(() -> rig.models().header().pausedProperty().set(false));
        rig.settle();
        rig.advance(Duration.ofSeconds(1));
        assertThat(polled()).hasSizeGreaterThanOrEqualTo(4);
    }

    private List<String> polled() {
        return rig.service().requests(Route.ANALYTICS).stream()
                .map(RecordedRequest::target)
                .toList();
    }
}
