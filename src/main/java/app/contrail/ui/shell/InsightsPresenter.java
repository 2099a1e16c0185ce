package app.contrail.ui.shell;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.ContestView;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Reading;
import app.contrail.history.HistoryException;
import app.contrail.insights.Insight;
import app.contrail.insights.Insights;
import app.contrail.insights.SinceLooked;
import app.contrail.insights.Thresholds;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.LatestOnly;
import app.contrail.ui.common.Wording;
import app.contrail.ui.insights.InsightsModel;
import app.contrail.ui.insights.InsightsTexts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what is worth a look: of the shown contest after each poll, of the others now and then. Rules and records
 * are for background threads; the methods are for the FX thread.
 */
final class InsightsPresenter {
    private static final System.Logger LOG = System.getLogger(InsightsPresenter.class.getName());

    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final InsightsModel model;
    private final InsightsTexts texts;
    private final FxExecutor fx;
    private final Clock clock;
    private final ZoneId zone;
    private final Runnable marksChanged;
    private final Runnable looked;
    private final News news;
    private final TeamInsights team;
    private final Attention attention = new Attention();
    private final LatestOnly<Asked> worker;

    private @Nullable Target target;
    private @Nullable ContestView newest;
    private @Nullable ContestView asked;
    private @Nullable ContestView answered;
    private final Every again = new Every(AGAIN);
    private Map<ContestId, List<Insight>> ofTeam = Map.of();

    private record Target(InsightReader reader, Supplier<Thresholds> thresholds) {}

    private record Asked(
            Target target, ContestView view, @Nullable Instant since, Instant now) {}

    private record Found(List<Insight> insights, @Nullable SinceLooked since) {}

    /**
     * @param marksChanged called when {@link #unseen()} may be another
     * @param looked called when the shown contest has been looked at
     */
    InsightsPresenter(
            InsightsModel model,
            Wording wording,
            Executor background,
            FxExecutor fx,
            Clock clock,
            Runnable marksChanged,
            Runnable looked) {
        this.model = model;
        this.fx = fx;
        this.clock = clock;
        this.marksChanged = marksChanged;
        this.looked = looked;
        zone = wording.formats().zone();
        texts = new InsightsTexts(wording);
        news = new News(wording);
        team = new TeamInsights(background, fx, clock, zone, this::teamFound);
        worker = new LatestOnly<>(background, this::look);
    }

    void notifyThrough(Notifier notifier) {
        news.through(notifier);
    }

    /** Another team's contests. */
    void open(Session session) {
        attention.forget();
        ofTeam = Map.of();
        news.open(clock.instant());
        team.open(session);
    }

    void close() {
        turnAway();
        team.close();
    }

    /** Another contest is shown. */
    void turnTo(Session session, ContestId contest) {
        target = new Target(new InsightReader(session.history(), contest, session.gapAfter()), session.thresholds());
        attention.turnTo(session.lastLooked(), contest, clock.instant());
        model.contentProperty().set(texts.looking());
        marksChanged.run();
    }

    void turnAway() {
        attention.turnAway(clock.instant());
        target = null;
        newest = null;
        asked = null;
        model.contentProperty().set(null);
    }

    /** Whether the window is in front. */
    void inFront(boolean now) {
        attention.inFront(now, clock.instant());
        asked = null;
    }

    /** What is worth a look, or how it is put, may be another now. */
    void reconsider() {
        asked = null;
        lookNow();
    }

    /** There is something new to look at; it is looked at with the next tick, so that drawing comes first. */
    void show(ContestView view) {
        newest = view;
    }

    /** To be called every second. */
    void tick(List<Contest> contests) {
        Instant now = clock.instant();
        attention.tick(now);
        if (again.isDue(now)) {
            // Time goes by: a contest ends, and words such as "12 h left" grow old.
            asked = null;
        }
        lookNow();
        team.tick(contests);
    }

    /** Whether everything that is shown has been looked at; begins with it if not. */
    boolean settled() {
        lookNow();
        return newest == null || !newest.whole() || newest.equals(answered);
    }

    /** The contests with something of today that the user has not seen. */
    Set<ContestId> unseen() {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        Set<ContestId> unseen = new HashSet<>();
        ofTeam.forEach((contest, insights) -> {
            boolean any = insights.stream()
                    .map(Insight::at)
                    .anyMatch(at -> at.atZone(zone).toLocalDate().equals(today) && attention.unseen(contest, at));
            if (any) {
                unseen.add(contest);
            }
        });
        return unseen;
    }

    private void lookNow() {
        Target current = target;
        ContestView view = newest;
        if (current != null && view != null && view.whole() && !view.equals(asked)) {
            asked = view;
            again.done(clock.instant());
            worker.accept(new Asked(current, view, attention.newSince(), clock.instant()));
        }
    }

    private void look(Asked question) {
        ContestView view = question.view();
        InsightReader reader = question.target().reader();
        Found found;
        try {
            List<Insight> insights = Insights.of(
                    reader.evidence(view.trail(), view.contest(), question.now()),
                    question.target().thresholds().get(),
                    question.now(),
                    zone);
            Instant since = question.since();
            found = new Found(
                    insights,
                    since == null
                            ? null
                            : SinceLooked.of(view.trail(), reader.leaderboardAt(since), newestBoard(view), since)
                                    .orElse(null));
        } catch (HistoryException e) {
            LOG.log(System.Logger.Level.DEBUG, "What is worth a look cannot be looked for", e);
            fx.execute(() -> showUnreadable(question));
            return;
        }
        fx.execute(() -> show(question, found));
    }

    private void show(Asked question, Found found) {
        if (question.target().equals(target)) {
            ContestView view = question.view();
            answered = view;
            model.contentProperty()
                    .set(texts.content(
                            found.insights(), found.since(), Insights.enough(view.trail()), clock.instant()));
            news.heard(view.contest(), found.insights(), attention.inFront(), clock.instant());
            looked.run();
        }
    }

    /** What was found before stays. */
    private void showUnreadable(Asked question) {
        if (question.target().equals(target)) {
            answered = question.view();
            if (texts.looking().equals(model.contentProperty().get())) {
                model.contentProperty().set(texts.unreadable());
            }
            looked.run();
        }
    }

    private void teamFound(List<Contest> contests, Map<ContestId, List<Insight>> found) {
        ofTeam = found;
        for (Contest contest : contests) {
            news.heard(contest, found.getOrDefault(contest.id(), List.of()), attention.inFront(), clock.instant());
        }
        marksChanged.run();
    }

    private static @Nullable LeaderboardAt newestBoard(ContestView view) {
        Reading<List<LeaderboardEntry>> reading = view.snapshot().leaderboard();
        List<LeaderboardEntry> entries = reading.valueOrNull();
        Instant taken = reading.takenAtOrNull();
        return entries == null || taken == null ? null : new LeaderboardAt(taken, entries);
    }
}
