package app.contrail.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.insights.Insight;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What of a whole team's news belongs to single contests. */
class TeamInsightsTest {
    private static final ContestId ONE = new ContestId("one");
    private static final ContestId OTHER = new ContestId("other");
    private static final Instant AT = Instant.parse("2026-06-01T10:00:00Z");

    @Test
    void aServiceThatFailsForSeveralIsNoNewsOfEach() {
        Insight ended = new Insight.Ended(ONE, AT, 5L);

        assertThat(TeamInsights.withoutTroubleOfTheTeam(
                        Map.of(ONE, List.of(failing(ONE), ended), OTHER, List.of(failing(OTHER)))))
                .isEqualTo(Map.of(ONE, List.of(ended)));
    }

    @Test
    void aContestThatAloneCannotBePolledIsNews() {
        Map<ContestId, List<Insight>> found =
                Map.of(ONE, List.of(failing(ONE)), OTHER, List.of(new Insight.Ended(OTHER, AT, 5L)));

        assertThat(TeamInsights.withoutTroubleOfTheTeam(found)).isEqualTo(found);
    }

    private static Insight failing(ContestId contest) {
        return new Insight.PollingFails(
                contest, AT, AT.minusSeconds(900), AT, new ApiFailure.ServiceFailing(502, null));
    }
}
