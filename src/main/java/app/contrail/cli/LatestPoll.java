package app.contrail.cli;

import app.contrail.api.Connection;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.domain.Endpoint;
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
        PollResult polled = connection == null ? null : poll(connection);
        if (polled != null && Thread.currentThread().isInterrupted()) {
            // What was not waited for is no failure of the service's.
            throw new CommandFailure(
                    ExitCode.INTERRUPTED, "It was ended before the service had answered; run it again.");
        }
        ApiFailure worst = polled == null
                ? null
                : polled.failures().values().stream()
                        .min(FailureText.BY_GRAVITY)
                        .orElse(null);
        boolean known = isKnown();
        // A contest that is only mistyped must not be among the recorded ones from then on.
        if (polled != null && (known || polled.failures().size() < Endpoint.values().length)) {
            history.append(polled);
            known = isKnown();
        }
        if (!known) {
            throw worst != null
                    ? FailureText.aboutContest(worst)
                    : new CommandFailure(
                            ExitCode.LOCAL_DATA,
                            "Nothing is recorded about this contest; leave --offline out to ask the service.");
        }
        return worst;
    }

    private boolean isKnown() {
        return history.lastKnown(contest).hasValues();
    }

    private PollResult poll(Connection connection) {
        try (Progress progress = services.progress(false)) {
            progress.now(() -> "Asking the service");
            return services.pollsOf(services.apiFor(connection)).apply(contest);
        }
    }
}
