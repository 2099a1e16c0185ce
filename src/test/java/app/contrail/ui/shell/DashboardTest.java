package app.contrail.ui.shell;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.contrail.domain.Metric;
import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.Route;
import app.contrail.ui.contests.ContestItem;
import app.contrail.ui.kpi.TileContent;
import app.contrail.ui.leaderboard.LeaderboardRow;
import app.contrail.ui.notice.NoticeContent;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The dashboard as a whole, over real HTTP. */
class DashboardTest {
    private final DashboardRig rig = new DashboardRig();

    @AfterEach
    void nothingWentWrongOnTheFxThread() {
        rig.close();
        assertThat(Fx.takeTrouble()).isEmpty();
    }

    @Test
    void showsTheDocumentedExample() {
        rig.opened();

        assertThat(values()).containsExactly("28,450", "1,523", "5.4\u00a0%", "1,489", "4,567", "12");
        List<LeaderboardRow> rows = rows();
        assertThat(rows.getFirst().name()).isEqualTo("Jane Doe");
        assertThat(rows.getFirst().rank()).isEqualTo("1");
        assertThat(rows.getFirst().address()).isEqualTo("j•••@example.com");
        assertThat(rows.get(2).name()).isEqualTo("t•••@example.com");
        assertThat(rows.get(2).address()).isNull();
    }

    @Test
    void drawsWhatTheModelsSay() {
        rig.opened();

        Set<String> texts = Fx.get(() -> {
            rig.scene().snapshot(null);
            return rig.scene().getRoot().lookupAll(".label").stream()
                    .filter(Node::isVisible)
                    .map(label -> String.valueOf(((Label) label).getText()))
                    .collect(Collectors.toSet());
        });
        assertThat(texts)
                .contains("Summer Giveaway 2025", "28,450", "5.4\u00a0%", "Jane Doe", "t•••@example.com")
                .contains("Active", "Giveaway", "1 Jun – 31 Aug · ends in 12\u00a0d 4\u00a0h")
                .noneMatch(text -> text.contains("jane@") || text.contains("third@"));
    }

    @Test
    void listsTheContestsOfTheTeamAndOpensTheFirstActiveOne() {
        rig.opened();

        List<String> titles = Fx.get(() -> rig.models().contests().items().stream()
                .map(line -> switch (line) {
                    case ContestItem.Group group -> group.title();
                    case ContestItem.Row row -> row.title();
                })
                .toList());
        assertThat(titles).containsExactly("ACTIVE", "Summer Giveaway 2025", "DRAFT", "Product Launch Contest");
        assertThat(String.valueOf(
                        Fx.get(() -> rig.models().contests().selectedProperty().get())))
                .isEqualTo("clx1abc123def456");
    }

    @Test
    void showsChangesAndConversionOfThisRunsPolls() {
        rig.opened();
        rig.service().always(Route.ANALYTICS, analytics(28_550, 1_532));
        rig.advance(DashboardRig.INTERVAL);

        TileContent views = tile(Metric.VIEWS);
        assertThat(views.arrow() + " " + views.amount() + " " + views.caption()).isEqualTo("▲ 100 since 19:59");
        var interval = Fx.get(() ->
                requireNonNull(rig.models().chart().contentProperty().get()).buckets());
        assertThat(interval).hasSize(1);
        assertThat(interval.getFirst().bucket().gained()).isEqualTo(9);
        assertThat(interval.getFirst().bucket().views()).isEqualTo(100);
        assertThat(interval.getFirst().value()).isEqualTo(9.0);
        assertThat(interval.getFirst().unfinished()).isTrue();
    }

    @Test
    void pausesAndResumes() {
        rig.opened();
        Fx.run(() -> rig.models().header().pausedProperty().set(true));
        rig.settle();
        int before = rig.service().requests(Route.ANALYTICS).size();
        rig.advance(Duration.ofMinutes(5));

        assertThat(rig.service().requests(Route.ANALYTICS)).hasSize(before);
        NoticeContent notice = requireNonNull(notice());
        assertThat(notice.title()).isEqualTo("Recorded data only");
        assertThat(notice.actions()).containsExactly(NoticeContent.Action.RESUME);
        assertThat(values().getFirst()).isEqualTo("28,450");

        Fx.run(() -> rig.models().header().pausedProperty().set(false));
        rig.settle();
        assertThat(rig.service().requests(Route.ANALYTICS)).hasSizeGreaterThan(before);
        assertThat(notice()).isNull();
    }

    @Test
    void refreshPollsAtOnce() {
        rig.opened();
        int before = rig.service().requests(Route.ANALYTICS).size();

        Fx.run(rig.dashboard()::refresh);
        rig.settle();

        assertThat(rig.service().requests(Route.ANALYTICS)).hasSize(before + 1);
    }

    @Test
    void readsTheListAgainEveryMinute() {
        rig.opened();
        assertThat(rig.service().requests(Route.CONTESTS)).hasSize(1);

        rig.advance(Duration.ofSeconds(59));
        assertThat(rig.service().requests(Route.CONTESTS)).hasSize(1);
        rig.advance(Duration.ofSeconds(1));
        assertThat(rig.service().requests(Route.CONTESTS)).hasSize(2);
    }

    @Test
    void closingStopsAllRequests() {
        rig.opened();
        Fx.run(rig.dashboard()::close);
        rig.settle();
        int before = rig.service().requests().size();

        rig.advance(Duration.ofMinutes(10));

        assertThat(rig.service().requests()).hasSize(before);
    }

    @Test
    void aTeamWithoutContestsIsToldSo() {
        rig.service().always(Route.CONTESTS, Answer.json("{\"success\":true,\"data\":[]}"));
        rig.opened();

        NoticeContent notice = requireNonNull(notice());
        assertThat(notice.title()).isEqualTo("No contests yet");
        assertThat(notice.actions()).contains(NoticeContent.Action.RELOAD_CONTESTS);
        assertThat(Fx.get(() -> rig.models().header().contentProperty().get() == null))
                .isTrue();
    }

    @Test
    void aListThatCannotBeReadComesBackByItself() {
        rig.service().always(Route.CONTESTS, Answer.serverError());
        rig.opened();
        NoticeContent notice = requireNonNull(notice());
        assertThat(notice.severe()).isTrue();
        assertThat(notice.actions()).contains(NoticeContent.Action.RELOAD_CONTESTS);

        rig.service().behave();
        rig.advance(Duration.ofMinutes(1));

        assertThat(values().getFirst()).isEqualTo("28,450");
        assertThat(notice()).isNull();
    }

    private List<String> values() {
        return Fx.get(() -> List.of(Metric.values()).stream()
                .map(metric ->
                        requireNonNull(rig.models().kpi().tile(metric).get()).value())
                .toList());
    }

    private TileContent tile(Metric metric) {
        return Fx.get(() -> requireNonNull(rig.models().kpi().tile(metric).get()));
    }

    private List<LeaderboardRow> rows() {
        return Fx.get(() -> requireNonNull(
                        rig.models().leaderboard().contentProperty().get())
                .rows());
    }

    private @org.jspecify.annotations.Nullable NoticeContent notice() {
        return Fx.get(() -> java.util.Optional.ofNullable(
                        rig.models().notice().contentProperty().get()))
                .orElse(null);
    }

    private static Answer analytics(long views, long entries) {
        return Answer.json("{\"success\":true,\"data\":{\"totalEntries\":" + entries
                + ",\"confirmedEntries\":1489,\"disqualifiedEntries\":12,\"totalViews\":" + views
                + ",\"totalBonusCompletions\":4567,\"points\":{\"total\":45890,\"average\":30.1,\"highest\":890}}}");
    }

    @Test
    void aSessionAfterWhichNoneIsOpenedIsLetGoWithAllThatWasReadInIt() {
        WeakReference<Session> session = openAndClose();

        await().atMost(Duration.ofSeconds(20)).until(() -> {
            System.gc();
            return session.get() == null;
        });
        Fx.run(() -> rig.models().diagnostics().shownProperty().set(true));
        rig.settle();
        assertThat(Fx.get(() -> Optional.ofNullable(
                        rig.models().diagnostics().contentProperty().get())))
                .isEmpty();
    }

    /** In a method of its own, so that no variable of the test holds the session. */
    private WeakReference<Session> openAndClose() {
        Session session = rig.sessions().connect(rig.connection());
        Fx.run(() -> rig.dashboard().open(session));
        rig.settle();
        rig.advance(DashboardRig.INTERVAL);
        Fx.run(() -> rig.models().diagnostics().shownProperty().set(true));
        rig.settle();
        Fx.run(rig.dashboard()::closeSession);
        rig.settle();
        return new WeakReference<>(session);
    }
}
