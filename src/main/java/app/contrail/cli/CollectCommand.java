package app.contrail.cli;

import app.contrail.api.BaseUrl;
import app.contrail.api.Connection;
import app.contrail.api.ContestApi;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.export.SnapshotJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code contrail collect}: polls without a window. */
@Command(
        name = "collect",
        customSynopsis = {
            "contrail collect [--every TIME] [--contest ID]... [OPTIONS]",
            "contrail collect --once [--contest ID]... [OPTIONS]"
        },
        description = {
            "Polls contests and records what they answered, without a window.",
            "",
            "Of a whole team, those contests are polled first that the team's list shows to have changed; others every few"
                    + " minutes, and those that are not active every few hours. All processes of Contrail on this"
                    + " computer keep to one request budget.",
            "",
            "Without --once this goes on until Ctrl+C. With it, each contest is printed too, as one JSON document on one"
                    + " line: the contest, its analytics, its conversion and its leaderboard. Each part says when it was taken or why it failed. Addresses of participants are"
                    + " masked."
        },
        footer = {
            "",
            "What arrives is kept even if other calls fail. With --once the exit code is that",
            "of the worst failure: 3 (key refused), else 4 (no such contest), else 5",
            "(service failing). It is 6 if something could not be recorded.",
            "",
            "Example:  contrail collect --once --contest clx1abc123def456 > now.json"
        })
final class CollectCommand implements Callable<Integer> {
    private static final System.Logger LOG = System.getLogger(CollectCommand.class.getName());

    private final Services services;
    private final Preparation preparation;

    @Option(names = "--once", description = "Poll each contest once, print what it answered, then end.")
    boolean once;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            description = "From poll to poll, such as 30s, 5m or 1h; at least 10s. Default: 30s.")
    @Nullable PollEvery every;

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
        if (once && every != null) {
            throw new CommandFailure(ExitCode.USAGE, "--every goes without --once; leave one of them out.");
        }
        Setup given = preparation.prepare();
        Connection connection = given.connection();
        try (Recorder recorder = services.recorder(given.dataDir(), connection.baseUrl())) {
            ContestApi api = services.apiFor(connection);
            if (once) {
                collectOnce(api, connection.baseUrl(), recorder);
            } else {
                collectOn(api, connection.baseUrl(), recorder, (every == null ? PollEvery.USUAL : every).time());
                recorder.finish();
            }
        }
        return ExitCode.DONE.code();
    }

    private void collectOn(ContestApi api, BaseUrl asked, Recorder recorder, Duration interval) {
        Complaints complaints = new Complaints(services.err(), services.clock());
        Collected collected = new Collected(recorder, complaints);
        if (contests.isEmpty()) {
            services.workUntilInterrupted(new TeamRounds(
                    api,
                    asked,
                    recorder.work(api, interval, collected),
                    recorder,
                    complaints,
                    interval,
                    services.clock()));
        } else {
            services.repeatUntilInterrupted(interval, new Rounds(services.pollsOf(api), collected, contests));
        }
    }

    private void collectOnce(ContestApi api, BaseUrl asked, Recorder recorder) {
        Function<ContestId, PollResult> poll = services.pollsOf(api);
        SnapshotJson json = new SnapshotJson(FailureText::sentence);
        List<ApiFailure> failures = new ArrayList<>();
        for (ContestId contest : contests.isEmpty()
                ? all(api, asked, recorder)
                : contests.stream().distinct().toList()) {
            PollResult result = poll.apply(contest);
            services.out().println(json.line(result));
            keep(recorder, result);
            failures.addAll(result.failures().values());
        }
        recorder.finish();
        ApiFailure worst = failures.stream().min(FailureText.BY_GRAVITY).orElse(null);
        if (worst != null) {
            throw FailureText.aboutContest(worst);
        }
    }

    private static void keep(Recorder recorder, PollResult result) {
        try {
            recorder.keep(result);
        } catch (CommandFailure e) {
            // It waits; whether it is lost shows at the end, when the other contests have been polled too.
            LOG.log(System.Logger.Level.WARNING, "A poll was not recorded at once", e);
        }
    }

    private static List<ContestId> all(ContestApi api, BaseUrl asked, Recorder recorder) {
        return switch (api.contests()) {
            case Outcome.Success<List<Contest>> success -> {
                recorder.keepListed(success.value());
                yield success.value().stream().map(Contest::id).toList();
            }
            case Outcome.Failure<List<Contest>> failure -> throw FailureText.aboutTeam(failure.why(), asked);
        };
    }
}
