package app.contrail.ui.shell;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.ContestStatus;
import app.contrail.domain.Reading;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.TeamView;
import app.contrail.ui.common.Wording;
import app.contrail.ui.contests.ContestOrder;
import app.contrail.ui.contests.ContestTexts;
import app.contrail.ui.contests.ContestsModel;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows the list of the team's contests and keeps it up to date: has it read when a session opens and every minute after,
 * chooses the first contest, and orders and pins as the user wants it. For the FX thread.
 */
final class ContestListPresenter {
    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final Duration TRAILS_INTERVAL = Duration.ofSeconds(30);

    private final ContestsModel model;
    private final ContestTexts texts;
    private final Wording wording;
    private final Executor background;
    private final FxExecutor fx;
    private final Clock clock;
    private final TeamTrails trails;
    private final TeamList list;

    private Runnable changed = () -> {};
    private Supplier<Set<ContestId>> marks = Set::of;
    private Consumer<List<Contest>> listed = contests -> {};
    private Runnable nothingRecorded = () -> {};
    private Runnable rendered = () -> {};
    private Runnable reworded = () -> {};
    private @Nullable Session session;
    private @Nullable ListChoices choices;
    private final Every trailsRead = new Every(TRAILS_INTERVAL);
    private boolean lasting;

    ContestListPresenter(ContestsModel model, Wording wording, Executor background, FxExecutor fx, Clock clock) {
        this.model = model;
        this.wording = wording;
        this.background = background;
        this.fx = fx;
        this.clock = clock;
        texts = new ContestTexts(wording);
        trails = new TeamTrails(background, fx, clock, this::trailsRead);
        list = new TeamList(INTERVAL, background, fx, clock, new Changes());
        model.searchProperty().subscribe(search -> render());
        model.orderProperty().subscribe(this::order);
        model.onPin(this::pin);
        model.selectedProperty().subscribe(chosen -> {
            if (session != null) {
                session.team().show(chosen);
            }
        });
    }

    /** Who wants to know when the list, or the reason for having none, is another. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    /** Who knows which contests have something new that is worth a look. */
    void onMarks(Supplier<Set<ContestId>> unseen) {
        marks = unseen;
    }

    /** Other contests than before have something new that is worth a look. */
    void marksChanged() {
        render();
    }

    /** Who else keeps what it made of the contests, and wants to know when it must be put into other words. */
    void onReworded(Runnable listener) {
        reworded = listener;
    }

    /** Puts the list into words anew. */
    void reword() {
        texts.forget();
        reworded.run();
        render();
    }

    /** Who else shows the contests, and wants to know when the list has been written anew. */
    void onRendered(Runnable listener) {
        rendered = listener;
    }

    /** Who wants to know, once for each session, that there are no contests to recall. */
    void onNothingRecorded(Runnable listener) {
        nothingRecorded = listener;
    }

    /** Who wants to know what the service lists. */
    void onListed(Consumer<List<Contest>> listener) {
        listed = listener;
    }

    /**
     * Forgets the contests of another team and shows those of this session.
     *
     * @param mine which recorded contests may be this team's
     */
    void open(Session newSession, Predicate<ContestId> mine) {
        session = newSession;
        trails.open(newSession.history());
        list.open(newSession, mine);
        ListChoices recalled = new ListChoices(newSession.list(), background, fx, this::render);
        choices = recalled;
        model.orderProperty().set(recalled.order());
        model.selectedProperty().set(null);
        model.searchProperty().set("");
    }

    /** What becomes of the list is shown. */
    private final class Changes implements TeamList.Listener {
        @Override
        public void recalled(List<Contest> contests) {
            choose(contests);
            if (session != null && !session.online()) {
                readTrails();
            }
            render();
            changed.run();
        }

        @Override
        public void nothingRecalled() {
            nothingRecorded.run();
        }

        @Override
        public void asked() {
            render();
        }

        @Override
        public void answered(@Nullable List<Contest> contests) {
            if (contests != null) {
                choose(contests);
                pollTeam();
                listed.accept(contests);
            }
            readTrails();
            render();
            changed.run();
        }
    }

    Reading<List<Contest>> list() {
        return list.reading();
    }

    /** Whether the list is as good as it gets: asked for, or recorded where nothing is asked. */
    boolean isRead() {
        boolean unasked = list() instanceof Reading.Pending || list() instanceof Reading.Recorded;
        boolean recorded = list() instanceof Reading.Recorded && session != null && !session.online();
        return trails.settled() && (recorded || !unasked);
    }

    /** The contest as the list has it; null if it is not there. */
    @Nullable Contest listed(ContestId id) {
        return list.listed(id);
    }

    /** Reads the list now, unless it is being read. */
    void reload() {
        list.reload();
    }

    /** To be called every second. Only for a window that lasts are the other contests polled. */
    void tick() {
        if (!lasting) {
            lasting = true;
            pollTeam();
        }
        list.tick();
        if (trailsRead.isDue(clock.instant())) {
            readTrails();
        }
    }

    /** Asks and keeps nothing any more, until the next session opens. */
    void close() {
        session = null;
        choices = null;
        trails.close();
        list.close();
    }

    private void pollTeam() {
        if (lasting && session != null && list() instanceof Reading.Fresh<List<Contest>> fresh) {
            session.team().listed(fresh.value());
        }
    }

    /** Rests with polling the other contests, or goes on. */
    void pause(boolean on) {
        if (session != null) {
            session.team().pause(on);
        }
    }

    private void readTrails() {
        List<Contest> contests = list().valueOrNull();
        if (contests != null) {
            trailsRead.done(clock.instant());
            trails.read(contests.stream().map(Contest::id).toList());
        }
    }

    private void trailsRead() {
        render();
        changed.run();
    }

    private void pin(ContestId contest) {
        if (choices != null) {
            choices.pin(contest);
            render();
        }
    }

    private void order(ContestOrder order) {
        if (choices != null) {
            choices.order(order);
        }
        render();
    }

    /** All that is known of the contests. */
    TeamView team() {
        List<Contest> contests = list().valueOrNull();
        ListChoices chosen = choices;
        return contests == null || chosen == null
                ? TeamView.EMPTY
                : new TeamView(contests, trails.trails(), list.entries(), chosen.pinned(), marks.get());
    }

    /** The contests that the search finds, in the order of the list. */
    List<Contest> found() {
        return texts.found(
                team(), model.orderProperty().get(), model.searchProperty().get(), clock.instant());
    }

    /** What there is to say about the list, as {@link ContestsModel#messageProperty()}, and how old a recorded one is. */
    String state() {
        String message = model.messageProperty().get();
        return message.isEmpty() && list() instanceof Reading.Recorded<List<Contest>> recorded
                ? wording.text("panel.recorded.mark", wording.formats().moment(recorded.takenAt(), clock.instant()))
                : message;
    }

    /** The first active contest, in the order of the list, unless the user has chosen already. */
    private void choose(List<Contest> contests) {
        if (model.selectedProperty().get() == null) {
            contests.stream()
                    .min(Comparator.comparing(Contest::knownStatus, Comparator.comparingInt(ContestStatus::ordinal)))
                    .ifPresent(contest -> model.selectedProperty().set(contest.id()));
        }
    }

    /** Puts the list into words anew. */
    private void render() {
        TeamView team = team();
        var lines = texts.lines(
                team, model.orderProperty().get(), model.searchProperty().get(), clock.instant());
        model.show(lines);
        model.messageProperty().set(message(list().valueOrNull(), lines.isEmpty()));
        rendered.run();
    }

    private String message(@Nullable List<Contest> contests, boolean nothingFound) {
        String mark = wording.failures().mark(list(), clock.instant());
        if (mark != null) {
            return mark;
        }
        if (contests == null) {
            return list.asking() ? wording.text("contests.loading.text") : "";
        }
        if (contests.isEmpty()) {
            return wording.text("contests.none.text");
        }
        if (nothingFound) {
            return wording.text("contests.notfound.text");
        }
        String unkept = choices == null ? null : choices.trouble();
        return unkept == null ? "" : wording.text("contests.unkept.text", unkept);
    }
}
