package app.contrail.cli;

import app.contrail.api.ContestApi;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/**
 * Polls contests round after round and records what comes. Says what goes wrong once, not in every round; only a refused
 * key ends it, because asking again does not mend that.
 */
final class Rounds implements Runnable {
    private final ContestApi api;
    private final Function<ContestId, PollResult> poll;
    private final Recorder recorder;
    private final List<ContestId> chosen;
    private final PrintStream err;
    private List<ContestId> team = List.of();
    private String lastSaid = "";

    /** @param chosen the contests to poll; empty for all of the team, which are then listed anew in each round */
    Rounds(
            ContestApi api,
            Function<ContestId, PollResult> poll,
            Recorder recorder,
            List<ContestId> chosen,
            PrintStream err) {
        this.api = api;
        this.poll = poll;
        this.recorder = recorder;
        this.chosen = chosen.stream().distinct().toList();
        this.err = err;
    }

    /** One round. Interrupted, it ends early and records nothing that was cut short. */
    @Override
    public void run() {
        String trouble = "";
        if (chosen.isEmpty()) {
            trouble = listTeam();
        }
        for (ContestId contest : chosen.isEmpty() ? team : chosen) {
            PollResult result = poll.apply(contest);
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            String said = keep(result);
            trouble = said.isEmpty() ? trouble : said;
        }
        if (!trouble.equals(lastSaid) && !trouble.isEmpty()) {
            err.println(trouble);
        }
        lastSaid = trouble;
    }

    /** Keeps the contests listed before if the list cannot be read; returns why, or nothing. */
    private String listTeam() {
        return switch (api.contests()) {
            case Outcome.Success<List<Contest>> success -> {
                recorder.keepListed(success.value());
                team = success.value().stream().map(Contest::id).toList();
                yield "";
            }
            case Outcome.Failure<List<Contest>> failure -> {
                endIfRefused(failure.why());
                yield FailureText.aboutTeam(failure.why()).sentence();
            }
        };
    }

    private String keep(PollResult result) {
        String said = "";
        try {
            recorder.keep(result);
        } catch (CommandFailure e) {
            // The disk may have room again later; the polls go on until then.
            said = e.sentence() + " What is polled waits in memory until it can be recorded.";
        }
        for (ApiFailure why : result.failures().values()) {
            endIfRefused(why);
            said = said.isEmpty() ? FailureText.sentence(why) : said;
        }
        return said;
    }

    private static void endIfRefused(ApiFailure why) {
        if (why instanceof ApiFailure.KeyRefused) {
            throw FailureText.aboutContest(why);
        }
    }
}
