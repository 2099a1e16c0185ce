package app.contrail.ui.shell;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.Outcome;
import app.contrail.domain.Reading;
import app.contrail.polling.ListedContests;
import app.contrail.ui.common.FxExecutor;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The list of the team's contests: recalled from earlier runs when a session opens, then asked for, recorded, and never
 * taken away because a later reading failed. For the FX thread.
 */
final class TeamList {
    private static final int READINGS_KEPT = 60;

    private final Executor background;
    private final FxExecutor fx;
    private final Clock clock;
    private final Listener listener;
    private final Map<ContestId, List<Double>> entries = new HashMap<>();

    private @Nullable Session session;
    private @Nullable ListedContests recorder;
    private Reading<List<Contest>> reading = Reading.pending();
    private final Every asked;
    private boolean asking;

    /** Hears of every change. */
    interface Listener {

        /** What earlier runs recorded is known, for the first time in a session. */
        void recalled(List<Contest> contests);

        /** Earlier runs recorded nothing. */
        void nothingRecalled();

        /** The service is being asked. */
        void asked();

        /**
         * The service has answered.
         *
         * @param contests null if the answer is a failure
         */
        void answered(@Nullable List<Contest> contests);
    }

    /** @param interval from asking to asking */
    TeamList(Duration interval, Executor background, FxExecutor fx, Clock clock, Listener listener) {
        asked = new Every(interval);
        this.background = background;
        this.fx = fx;
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * Forgets the contests of another team, recalls those of this one, and asks for them where anything is asked.
     *
     * @param mine which recorded contests may be this team's
     */
    void open(Session opened, Predicate<ContestId> mine) {
        session = opened;
        recorder = new ListedContests(opened.history(), clock);
        reading = Reading.pending();
        entries.clear();
        asking = false;
        background.execute(() -> {
            Reading<List<Contest>> recorded = RecordedContests.of(opened.history(), mine);
            fx.execute(() -> {
                recalled(opened, recorded);
                if (opened.online() && !(reading instanceof Reading.Fresh)) {
                    reload();
                }
            });
        });
    }

    private void recalled(Session opened, Reading<List<Contest>> recorded) {
        List<Contest> contests = recorded.valueOrNull();
        if (!opened.equals(session)) {
            return;
        }
        if (contests == null) {
            listener.nothingRecalled();
        } else if (reading.valueOrNull() == null) {
            // Unless the service has answered meanwhile.
            reading = recorded;
            listener.recalled(contests);
        }
    }

    /** Asks and keeps nothing any more, until the next session opens. */
    void close() {
        session = null;
        recorder = null;
        asking = false;
    }

    Reading<List<Contest>> reading() {
        return reading;
    }

    boolean asking() {
        return asking;
    }

    /** The numbers of entries that the list said in this session, oldest first. */
    Map<ContestId, List<Double>> entries() {
        return Map.copyOf(entries);
    }

    /** The contest as the list has it; null if it is not there. */
    @Nullable Contest listed(ContestId id) {
        List<Contest> contests = reading.valueOrNull();
        return contests == null
                ? null
                : contests.stream()
                        .filter(contest -> contest.id().equals(id))
                        .findFirst()
                        .orElse(null);
    }

    /** To be called every second. */
    void tick() {
        if (asked.isDue(clock.instant())) {
            reload();
        }
    }

    /** Asks now, unless an answer is awaited. */
    void reload() {
        Session current = session;
        ListedContests recording = recorder;
        if (current == null || recording == null || asking) {
            return;
        }
        asking = true;
        asked.done(clock.instant());
        listener.asked();
        background.execute(() -> {
            Outcome<List<Contest>> outcome = current.api().contests();
            fx.execute(() -> answered(current, outcome));
            List<Contest> contests = outcome.valueOrNull();
            if (contests != null) {
                recording.record(contests);
            }
        });
    }

    private void answered(Session whose, Outcome<List<Contest>> outcome) {
        if (!whose.equals(session)) {
            return;
        }
        asking = false;
        reading = reading.after(outcome, clock.instant());
        List<Contest> contests = outcome.valueOrNull();
        if (contests != null) {
            contests.forEach(this::keepEntries);
        }
        listener.answered(contests);
    }

    private void keepEntries(Contest contest) {
        Long count = contest.entries();
        if (count != null) {
            List<Double> kept = new ArrayList<>(entries.getOrDefault(contest.id(), List.of()));
            kept.add(count.doubleValue());
            if (kept.size() > READINGS_KEPT) {
                kept.removeFirst();
            }
            entries.put(contest.id(), List.copyOf(kept));
        }
    }
}
