package app.contrail.cli;

import app.contrail.api.Connection;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.domain.PollResult;
import app.contrail.history.HistoryStore;
import org.jspecify.annotations.Nullable;

/** Asks the service for the newest of a contest, for commands that then hand on what is recorded. */
final class LatestPoll {
    private final Services services;
    private final HistoryStore history;
    private final ContestId contest;

    LatestPoll(Services services, HistoryStore history, ContestId contest) {
        this.services = services;
        this.history = history;
        this.contest = contest;
    }

    /**
     * Polls once and records what came.
     *
     * @param connection null to ask nothing
     * @return the worst of what did not come; null if all came, or nothing was asked
     * @throws CommandFailure if nothing at all is known about the contest
     */
    @Nullable ApiFailure keep(@Nullable Connection connection) {
        ApiFailure worst = connection == null ? null : poll(connection);
        boolean known =
                history.lastKnown(contest).readings().stream().anyMatch(reading -> reading.valueOrNull() != null);
        if (!known) {
            throw worst != null
                    ? FailureText.aboutContest(worst)
                    : new CommandFailure(
                            ExitCode.LOCAL_DATA,
                            "Nothing is recorded about this contest; leave --offline out to ask the service.");
        }
        return worst;
    }

    private @Nullable ApiFailure poll(Connection connection) {
        PollResult result;
        try (Progress progress = services.progress(false)) {
            progress.now(() -> "Asking the service");
            result = services.pollsOf(services.apiFor(connection)).apply(contest);
        }
        history.append(result);
        return result.failures().values().stream().min(FailureText.BY_GRAVITY).orElse(null);
    }
}
