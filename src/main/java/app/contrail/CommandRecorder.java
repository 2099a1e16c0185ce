package app.contrail;

import app.contrail.api.ContestApi;
import app.contrail.cli.CommandFailure;
import app.contrail.cli.ExitCode;
import app.contrail.cli.Recorder;
import app.contrail.domain.Contest;
import app.contrail.domain.Endpoint;
import app.contrail.domain.PollResult;
import app.contrail.polling.ListedContests;
import app.contrail.polling.RequestRoom;
import app.contrail.polling.TeamSchedule;
import app.contrail.polling.TeamWork;
import app.contrail.polling.Unrecorded;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Records what a command polls. For one thread. */
final class CommandRecorder implements Recorder {
    private final Recording recording;
    private final Housekeeping housekeeping;
    private final ListedContests listed;
    private final RequestRoom room;
    private final Workers workers;
    private final Clock clock;

    /**
     * @param recording is closed with this, and so is {@code housekeeping}
     * @param room for the requests of a team's polls
     */
    CommandRecorder(Recording recording, Housekeeping housekeeping, RequestRoom room, Workers workers, Clock clock) {
        this.recording = recording;
        this.housekeeping = housekeeping;
        this.room = room;
        this.workers = workers;
        this.clock = clock;
        listed = new ListedContests(recording.store(), clock);
    }

    @Override
    public void keep(PollResult result) {
        recording.backlog().record(result);
        failIf(recording.backlog().unrecorded());
    }

    @Override
    public void keepListed(List<Contest> contests) {
        listed.record(contests);
    }

    @Override
    public TeamWork work(ContestApi api, Duration shortest, Consumer<PollResult> keep) {
        return new TeamWork(
                new TeamSchedule(shortest, new SplittableRandom()),
                room,
                contest -> workers.cycle(api, contest, clock).run(Set.of(Endpoint.values())),
                keep,
                recording.store(),
                clock);
    }

    @Override
    public void finish() {
        failIf(recording.backlog().recordLast());
    }

    private static void failIf(@Nullable Unrecorded unrecorded) {
        if (unrecorded != null) {
            throw new CommandFailure(ExitCode.LOCAL_DATA, unrecorded.why());
        }
    }

    @Override
    public void close() {
        housekeeping.close();
        recording.close();
    }
}
