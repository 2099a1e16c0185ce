package app.contrail.ui.shell;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.domain.ContestView;
import app.contrail.domain.Reading;
import app.contrail.domain.Snapshot;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.Wording;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Polls the chosen contest and keeps the panels showing what is known about it. The only part of the window that talks
 * to polling and history; it does so in the background and writes the models on the FX thread, where all of its methods
 * are called.
 */
final class DashboardPresenter {
    private final DashboardModels models;
    private final ContestListPresenter contests;
    private final PanelWriter panels;
    private final ChartPresenter chart;
    private final InsightsPresenter insights;
    private final Executor background;
    private final FxExecutor fx;
    private final Clock clock;

    private @Nullable Session session;
    private @Nullable ContestWatch watch;
    private @Nullable Consumer<Collection<ApiFailure>> settled;
    private Runnable recalled = () -> {};
    private Consumer<Snapshot> rendered = snapshot -> {};

    DashboardPresenter(
            DashboardModels models,
            ContestListPresenter contests,
            Wording wording,
            Executor background,
            FxExecutor fx,
            Clock clock) {
        this.models = models;
        this.contests = contests;
        this.background = background;
        this.fx = fx;
        this.clock = clock;
        panels = new PanelWriter(models, wording);
        chart = new ChartPresenter(models.chart(), wording, background, fx, clock, this::reloadNotes);
        insights = new InsightsPresenter(
                models.insights(), wording, background, fx, clock, contests::marksChanged, this::tellSettled);
        contests.onMarks(insights::unseen);
        contests.onChange(this::render);
        contests.onNothingRecorded(() -> tellRecalled());
        models.contests().selectedProperty().subscribe(this::show);
        models.kpi().chosenProperty().bindBidirectional(models.chart().metricProperty());
        models.header().onRefresh(this::refresh);
        models.header().pausedProperty().subscribe(this::pause);
    }

    /**
     * Shows the contests of another session; the one before is closed.
     *
     * @param mine which recorded contests may be this team's
     */
    void open(Session newSession, Predicate<ContestId> mine) {
        closeSession();
        session = newSession;
        models.header().pausedProperty().set(!newSession.online());
        insights.open(newSession);
        contests.open(newSession, mine);
        render();
    }

    /** Stops polling for good and frees the session; what must wait for running requests does so in the background. */
    void close() {
        closeSession();
    }

    /** @param listener called once, when both the first poll and the first reading of the list have ended */
    void onSettled(Consumer<Collection<ApiFailure>> listener) {
        settled = listener;
    }

    /** @param listener called when what was recorded is on the panels, or nothing was recorded */
    void onRecalled(Runnable listener) {
        recalled = listener;
    }

    /** @param listener called each time that the panels have been written */
    void onRendered(Consumer<Snapshot> listener) {
        rendered = listener;
    }

    private void tellRecalled() {
        Runnable listener = recalled;
        recalled = () -> {};
        listener.run();
    }

    private void tellSettled() {
        ContestWatch.Sight sight = watch == null ? null : watch.sight();
        Consumer<Collection<ApiFailure>> listener = settled;
        if (listener != null
                && sight != null
                && (sight.update().status().lastPoll() != null || !isOnline())
                && sight.followed().whole()
                && contests.isRead()
                && insights.settled()) {
            settled = null;
            listener.accept(sight.update().snapshot().readings().stream()
                    .map(Reading::failureOrNull)
                    .filter(Objects::nonNull)
                    .toList());
        }
    }

    private boolean isOnline() {
        return session != null && session.online();
    }

    InsightsPresenter insights() {
        return insights;
    }

    /** The contest that the panels show; null while they show none. */
    ExportPresenter.@Nullable Contest shown() {
        Session current = session;
        ContestWatch watched = watch;
        return current == null || watched == null || view() == null
                ? null
                : new ExportPresenter.Contest(current, watched.contest(), unreachable());
    }

    /** Why the service cannot be reached at all, as the newest poll tells; null if it can, or nobody knows. */
    private @Nullable ApiFailure unreachable() {
        ContestWatch.Sight sight = watch == null ? null : watch.sight();
        ApiFailure why =
                sight == null ? null : sight.update().snapshot().analytics().failureOrNull();
        boolean nothing = sight != null
                && sight.update().snapshot().readings().stream()
                        .allMatch(reading -> reading.failureOrNull() instanceof ApiFailure.Unreachable);
        return nothing ? why : null;
    }

    boolean hasSession() {
        return session != null;
    }

    /** To be called every second. */
    void tick() {
        if (isOnline() && !models.header().pausedProperty().get()) {
            contests.tick();
        }
        askWithNewKey();
        renderTimes();
        chart.tick();
        insights.tick(Objects.requireNonNullElse(contests.list().valueOrNull(), List.of()));
    }

    /** A key may come after the first requests were given up for want of it. */
    private void askWithNewKey() {
        ContestWatch.Sight sight = watch == null ? null : watch.sight();
        boolean lacked = contests.list().failureOrNull() instanceof ApiFailure.KeyUnknown
                || (sight != null
                        && sight.update().snapshot().readings().stream()
                                .anyMatch(reading -> reading.failureOrNull() instanceof ApiFailure.KeyUnknown));
        if (lacked && session != null && session.key() instanceof KeyStanding.Known) {
            refresh();
        }
    }

    /** To be called when the user wants another interval. */
    void keepPace() {
        if (watch != null) {
            watch.keepPace();
        }
    }

    /** To be called when the wording puts things in another way. */
    void reword() {
        contests.reword();
        chart.reword();
        render();
    }

    void refresh() {
        contests.reload();
        if (watch != null) {
            watch.poller().refreshNow();
        }
    }

    private void pause(boolean paused) {
        contests.pause(paused);
        if (watch != null) {
            if (paused) {
                watch.poller().pause();
            } else {
                watch.poller().resume();
            }
        }
    }

    private void show(@Nullable ContestId contest) {
        stopWatching();
        Session current = session;
        if (contest != null && current != null) {
            ContestWatch started = new ContestWatch(current, contest, background, fx, clock, this::seen);
            watch = started;
            chart.turnTo(current, contest);
            insights.turnTo(current, contest);
            started.start(models.header().pausedProperty().get());
        }
        render();
    }

    private void seen(ContestWatch changed) {
        if (changed == watch) {
            render();
        }
    }

    private void reloadNotes() {
        if (watch != null) {
            watch.reload();
        }
    }

    private void stopWatching() {
        ContestWatch stopped = watch;
        watch = null;
        chart.turnAway();
        insights.turnAway();
        if (stopped != null) {
            background.execute(stopped::close);
        }
    }

    /** The poller goes first: until it has ended, it may still write to the session's history. */
    private void closeSession() {
        ContestWatch stopped = watch;
        Session last = session;
        watch = null;
        session = null;
        chart.turnAway();
        insights.close();
        contests.close();
        if (last != null) {
            background.execute(() -> {
                if (stopped != null) {
                    stopped.close();
                }
                last.close();
            });
        }
    }

    private void render() {
        ContestView view = view();
        if (view == null) {
            renderAbsence();
        } else {
            panels.writePanels(view, clock.instant());
            chart.show(view);
            insights.show(view);
            renderTimes();
            rendered.accept(view.snapshot());
            tellRecalled();
            tellSettled();
        }
    }

    private void renderTimes() {
        ContestView view = view();
        Session current = session;
        ContestWatch.Sight sight = watch == null ? null : watch.sight();
        if (view != null && current != null && sight != null) {
            panels.writeTimes(view, sight.update().status(), current, clock.instant());
        }
    }

    /** Nothing is chosen: either nothing could be read yet, or there is nothing. */
    private void renderAbsence() {
        panels.clear();
        var failure = contests.list().failureOrNull();
        var list = contests.list().valueOrNull();
        Session current = session;
        if (list != null) {
            panels.writeNotice(list.isEmpty() ? panels.notices().noContests() : null);
        } else {
            panels.writeNotice(
                    failure == null || current == null
                            ? null
                            : panels.notices().noList(failure, panels.keyWords(current)));
        }
    }

    /** What the panels are made from; null while no contest is shown. */
    @Nullable ContestView view() {
        Session current = session;
        ContestWatch watched = watch;
        ContestWatch.Sight sight = watched == null ? null : watched.sight();
        if (current == null || watched == null || sight == null) {
            return null;
        }
        return new ContestView(
                sight.update().snapshot(),
                contests.listed(watched.contest()),
                sight.followed().trail(),
                sight.followed().whole(),
                sight.followed().gaps(),
                sight.followed().rule(),
                sight.notes(),
                sight.firstBoard(),
                sight.ranksHeld());
    }
}
