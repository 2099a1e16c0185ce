package app.contrail.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Analytics;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.Route;
import app.contrail.testing.SampleContests;
import app.contrail.ui.contests.ContestItem;
import app.contrail.ui.insights.InsightsContent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is worth a look, from the recorded polls to the panel, the list and the desktop. */
class InsightsOnDashboardTest {
    private static final ContestId SUMMER = SampleContests.SUMMER.id();

    private final DashboardRig rig = new DashboardRig();
    private final List<String> notified = new ArrayList<>();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whileLittleIsRecordedThePanelSaysSo() {
        rig.opened();
        assertThat(content().remark()).startsWith("Looking through what was recorded");
        look();

        assertThat(content().items()).isEmpty();
        assertThat(content().remark()).startsWith("Less than a day");
    }

    @Test
    void whatTheRecordTellsIsInThePanelAfterAPoll() {
        recordLead(SUMMER, Duration.ofHours(30), "ann");
        rig.opened();
        look();

        assertThat(content().items()).extracting(InsightsContent.Item::title).contains("Jane Doe took the lead");
    }

    @Test
    void aNewLeaderIsNotifiedOnceAndOnlyWhileTheWindowIsNotInFront() {
        recordLead(SUMMER, Duration.ofHours(30), "entry_abc123");
        Fx.run(() -> rig.dashboard().notifyThrough((title, text) -> notified.add(title + ": " + text)));
        rig.opened();
        look();
        assertThat(notified).isEmpty();

        changeLeader();
        look();
        look();

        assertThat(notified).hasSize(1);
        assertThat(notified.getFirst()).startsWith("Summer Giveaway").contains("Somebody else took the lead");
        assertThat(notified.getFirst())
                .doesNotContain("@")
                .doesNotContain("Jane")
                .doesNotContain("John");
    }

    @Test
    void inFrontNothingIsNotified() {
        recordLead(SUMMER, Duration.ofHours(30), "entry_abc123");
        Fx.run(() -> {
            rig.dashboard().notifyThrough((title, text) -> notified.add(text));
            rig.dashboard().inFront(true);
        });
        rig.opened();
        changeLeader();
        look();
        Fx.run(() -> rig.dashboard().inFront(false));
        look();

        assertThat(content().items()).isNotEmpty();
        assertThat(notified).isEmpty();
    }

    @Test
    void sinceYouLastLookedSumsUpWhatCameMeanwhile() {
        Fx.run(() -> rig.dashboard().inFront(true));
        rig.opened();
        look();
        assertThat(content().since()).isEmpty();
        Fx.run(() -> rig.dashboard().inFront(false));

        rig.service()
                .always(
                        Route.ANALYTICS,
                        Answer.json(Answer.example(Route.ANALYTICS).body().replace("1523", "1600")));
        rig.advance(Duration.ofMinutes(20));
        Fx.run(() -> rig.dashboard().inFront(true));
        look();

        assertThat(content().since()).startsWith("Since you last looked (").contains("+77 entries");
    }

    @Test
    void anotherContestWithNewsOfTodayIsMarkedInTheListUntilItIsOpened() {
        ContestId other = new ContestId("other");
        Contest ending = new Contest(
                other,
                "Other",
                null,
                "active",
                null,
                DashboardRig.START.plus(Duration.ofHours(20)),
                false,
                "giveaway",
                "other",
                5L);
        rig.service()
                .always(
                        Route.CONTESTS,
                        Answer.json("{\"success\":true,\"data\":[" + json(SampleContests.SUMMER) + "," + json(ending)
                                + "]}"));
        rig.opened();
        assertThat(row(other).unseen()).isFalse();

        look();
        assertThat(row(other).unseen()).isTrue();
        assertThat(row(other).spoken()).endsWith("something new is worth a look");
        assertThat(row(SUMMER).unseen()).isFalse();

        Fx.run(() -> rig.dashboard().choose(other));
        rig.settle();
        assertThat(row(other).unseen()).isFalse();
        Fx.run(() -> rig.dashboard().choose(SUMMER));
        rig.settle();
        assertThat(row(other).unseen()).isFalse();
    }

    /** Another poll, and time to look at what it brought. */
    private void look() {
        rig.advance(DashboardRig.INTERVAL);
        rig.advance(DashboardRig.INTERVAL);
    }

    private InsightsContent content() {
        return Fx.get(() ->
                Objects.requireNonNull(rig.models().insights().contentProperty().get()));
    }

    private ContestItem.Row row(ContestId contest) {
        return Fx.get(() -> rig.models().contests().items().stream()
                .filter(ContestItem.Row.class::isInstance)
                .map(ContestItem.Row.class::cast)
                .filter(row -> row.id().equals(contest))
                .findFirst()
                .orElseThrow());
    }

    private void changeLeader() {
        rig.service()
                .always(
                        Route.LEADERBOARD,
                        Answer.json(Answer.example(Route.LEADERBOARD).body().replace("entry_abc123", "entry_new")));
        rig.advance(DashboardRig.INTERVAL);
    }

    private void recordLead(ContestId contest, Duration ago, String leader) {
        Instant at = DashboardRig.START.minus(ago);
        rig.history()
                .append(new PollResult(
                        contest,
                        at,
                        Duration.ZERO,
                        new Outcome.Success<>(new Analytics(5, 4, 0, 100, 0, new Analytics.Points(50, 10, 20))),
                        new Outcome.Success<>(
                                List.of(new LeaderboardEntry(1, leader, "a@example.com", null, 20, null, 0, null))),
                        null));
    }

    private static String json(Contest contest) {
        return "{\"id\":\"%s\",\"title\":\"%s\",\"status\":\"active\",\"mode\":\"giveaway\",\"slug\":\"s\",\"endDate\":\"%s\"}"
                .formatted(contest.id().value(), contest.title(), contest.end());
    }
}
