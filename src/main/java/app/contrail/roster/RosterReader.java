package app.contrail.roster;

import app.contrail.api.ContestApi;
import app.contrail.domain.ContestId;
import app.contrail.domain.EntriesPage;
import app.contrail.domain.Outcome;
import app.contrail.polling.BackOff;
import app.contrail.polling.RequestRoom;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads rosters from the service, and keeps the pages in a folder until they are written elsewhere. */
public final class RosterReader implements Rosters {
    private final PageRequests requests;
    private final Spools spools;
    private final Clock clock;

    /**
     * A reader of one service's contests.
     *
     * @param room is asked before each request
     * @param pause lets the time pass that {@code room} and {@code backOff} name
     * @param service tells it apart from others, such as its address
     * @param folder where pages are kept, made when it is first needed; null to keep nothing
     */
    public RosterReader(
            ContestApi api,
            RequestRoom room,
            BackOff backOff,
            Pause pause,
            Clock clock,
            String service,
            @Nullable Path folder) {
        requests = new PageRequests(api, room, backOff, pause);
        spools = new Spools(folder, service, clock);
        this.clock = clock;
    }

    /**
     * Deletes pages that nobody came back for within 24 hours. Blocks on the disk.
     *
     * @param folder as it was given to readers; need not exist
     */
    public static void forgetOld(Path folder, Clock clock) {
        Spools.forgetOld(folder, clock.instant());
    }

    @Override
    public RosterOutcome read(ContestId contest, Consumer<RosterProgress> listener) {
        Walk walk = new Walk();
        try (Spool spool = spools.open(contest)) {
            spool.found().forEach(walk::add);
            walk.interrupted();
            return read(contest, walk, spool, listener);
        }
    }

    private RosterOutcome read(ContestId contest, Walk walk, Spool spool, Consumer<RosterProgress> listener) {
        int kept = walk.read();
        for (Walk.Turn turn = walk.next(); turn != null; turn = walk.next()) {
            Outcome<EntriesPage> answer;
            try {
                answer = ask(contest, turn, walk, listener);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new RosterOutcome.Cancelled(kept);
            }
            switch (answer) {
                case Outcome.Failure<EntriesPage> failure -> {
                    return new RosterOutcome.Failed(failure.why(), kept);
                }
                case Outcome.Success<EntriesPage> page -> {
                    PageRead read = new PageRead(turn.pass(), turn.number(), clock.instant(), page.value());
                    walk.add(read);
                    kept = spool.append(read) ? walk.read() : kept;
                }
            }
        }
        return new RosterOutcome.Complete(walk.roster(contest));
    }

    private Outcome<EntriesPage> ask(ContestId contest, Walk.Turn turn, Walk walk, Consumer<RosterProgress> listener)
            throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return requests.ask(
                contest,
                turn.number(),
                waiting -> listener.accept(new RosterProgress(walk.read(), walk.total(), turn.pass() > 1, waiting)));
    }

    @Override
    public void written(ContestId contest) {
        spools.delete(contest);
    }
}
