package app.contrail.cli;

import app.contrail.api.Connection;
import app.contrail.api.ContestApi;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.export.SnapshotJson;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code contrail collect}: polls without a window. */
@Command(
        name = "collect",
        customSynopsis = "contrail collect --once [--contest ID]... [OPTIONS]",
        description = {
            "Polls contests and prints what they answered, without a window.",
            "",
            "Each contest becomes one JSON document on one line: the contest, its analytics, its conversion and its"
                    + " leaderboard. Each part says when it was taken or why it failed. Addresses of participants are"
                    + " masked."
        },
        footer = {
            "",
            "What arrives is printed even if other calls fail. The exit code is then that",
            "of the worst failure: 3 (key refused), else 4 (no such contest), else 5",
            "(service failing).",
            "",
            "Example:  contrail collect --once --contest clx1abc123def456 > now.json"
        })
final class CollectCommand implements Callable<Integer> {
    private final Services services;
    private final Preparation preparation;

    @Option(names = "--once", required = true, description = "Poll each contest once, then end.")
    boolean once;

    @Option(
            names = "--contest",
            paramLabel = "ID",
            description = "A contest to poll; may be given several times. Default: all contests of the team.")
    List<ContestId> contests = new ArrayList<>();

    CollectCommand(Services services, Preparation preparation) {
        this.services = services;
        this.preparation = preparation;
    }

    @Override
    public Integer call() {
        Setup given = preparation.prepare();
        Connection connection = given.connection();
        try (Recorder recorder = services.recorder(given.dataDir(), connection.baseUrl())) {
            return collect(services.apiFor(connection), recorder);
        }
    }

    private Integer collect(ContestApi api, Recorder recorder) {
        Function<ContestId, PollResult> poll = services.pollsOf(api);
        SnapshotJson json = new SnapshotJson(FailureText::sentence);
        List<ApiFailure> failures = new ArrayList<>();
        for (ContestId contest :
                contests.isEmpty() ? all(api) : contests.stream().distinct().toList()) {
            PollResult result = poll.apply(contest);
            services.out().println(json.line(result));
            recorder.keep(result);
            failures.addAll(result.failures().values());
        }
        ApiFailure worst = failures.stream().min(FailureText.BY_GRAVITY).orElse(null);
        if (worst != null) {
            throw FailureText.aboutContest(worst);
        }
        return ExitCode.DONE.code();
    }

    private static List<ContestId> all(ContestApi api) {
        return switch (api.contests()) {
            case Outcome.Success<List<Contest>> success ->
                success.value().stream().map(Contest::id).toList();
            case Outcome.Failure<List<Contest>> failure -> throw FailureText.aboutTeam(failure.why());
        };
    }
}
