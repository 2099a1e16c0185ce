package app.contrail.cli;

import app.contrail.api.Connection;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.domain.PollResult;
import app.contrail.history.HistoryStore;
import org.jspecify.annotations.Nullable;

/** One poll of a contest before what was recorded of it is written into a file. */
final class PollFirst {
    private final Services services;
    private final ContestId contest;

    PollFirst(Services services, ContestId contest) {
        this.services = services;
        this.contest = contest;
    }

    /**
     * Polls once and records what came.
     *
     * @param connection null for offline: nothing is asked then
     * @param purpose what the records are for, as in "to export"
     * @return the worst of what did not come; null if there is none
     * @throws CommandFailure if nothing at all is known about the contest then
     */
    @Nullable ApiFailure poll(@Nullable Connection connection, HistoryStore history, String purpose) {
        ApiFailure worst = connection == null ? null : poll(connection, history);
        boolean known =
                history.lastKnown(contest).readings().stream().anyMatch(reading -> reading.valueOrNull() != null);
        if (known) {
            return worst;
        }
        throw worst != null
                ? FailureText.aboutContest(worst)
                : new CommandFailure(
                        ExitCode.LOCAL_DATA,
                        "Nothing is recorded about this contest; leave --offline out " + purpose
                                + " what the service says now.");
    }

    private @Nullable ApiFailure poll(Connection connection, HistoryStore history) {
        PollResult result;
        try (Progress progress = services.progress(false)) {
            progress.now(() -> "Asking the service");
            result = services.pollsOf(services.apiFor(connection)).apply(contest);
        }
        history.append(result);
        return result.failures().values().stream().min(FailureText.BY_GRAVITY).orElse(null);
    }
}
