package app.contrail.cli;

import app.contrail.api.ContestApi;
import app.contrail.domain.Contest;
import app.contrail.domain.PollResult;
import app.contrail.history.JdbcHistoryStore;
import app.contrail.polling.TeamSchedule;
import app.contrail.polling.TeamWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Records in memory what a command polls, into the lists of {@link FakeServices}. */
final class FakeRecorder implements Recorder {
    private final FakeServices services;
    private final List<PollResult> waiting = new ArrayList<>();

    FakeRecorder(FakeServices services) {
        this.services = services;
    }

    @Override
    public void keep(PollResult result) {
        waiting.add(result);
        finish();
    }

    @Override
    public TeamWork work(ContestApi asked, Duration shortest, Consumer<PollResult> keep) {
        return new TeamWork(
                new TeamSchedule(shortest, new SplittableRandom(1)),
                requests -> Duration.ZERO,
                services.pollsOf(asked),
                keep,
                JdbcHistoryStore.inMemory(FakeServices.ORIGIN),
                services.clock);
    }

    @Override
    public void keepListed(List<Contest> contests) {
        services.listed.add(contests);
    }

    @Override
    public void finish() {
        if (services.diskFullFor > 0) {
            services.diskFullFor--;
            throw new CommandFailure(ExitCode.LOCAL_DATA, "The disk is full. Free some space.");
        }
        services.recorded.addAll(waiting);
        waiting.clear();
    }

    @Override
    public void close() {
        services.events.add("recorder closed");
    }
}
