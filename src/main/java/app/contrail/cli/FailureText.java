package app.contrail.cli;

import app.contrail.domain.ApiFailure;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the command line says about a failure of the service, and the exit code that goes with it. */
final class FailureText {
    /** Which failure decides the exit code if several happened: a key matters more than a contest, that more than a call. */
    private static final List<ExitCode> WORST_FIRST =
            List.of(ExitCode.KEY_REFUSED, ExitCode.CONTEST_NOT_FOUND, ExitCode.SERVICE_FAILING);

    static final Comparator<ApiFailure> BY_GRAVITY = Comparator.comparingInt(why -> WORST_FIRST.indexOf(exitCode(why)));

    private FailureText() {}

    /** The end of a command that asked about one contest. */
    static CommandFailure aboutContest(ApiFailure why) {
        return new CommandFailure(exitCode(why), sentence(why));
    }

    /** The end of a command that asked for the list of contests, where a 404 speaks of the address, not of a contest. */
    static CommandFailure aboutTeam(ApiFailure why) {
        return switch (why) {
            case ApiFailure.NotFound notFound ->
                new CommandFailure(
                        ExitCode.SERVICE_FAILING,
                        "No Blitz Rocket service answers at this address" + said(notFound)
                                + "; check --base-url, which ends in /api/v1.");
            case ApiFailure other -> aboutContest(other);
        };
    }

    static ExitCode exitCode(ApiFailure why) {
        return switch (why) {
            case ApiFailure.KeyUnknown ignored -> ExitCode.KEY_REFUSED;
            case ApiFailure.KeyRefused ignored -> ExitCode.KEY_REFUSED;
            case ApiFailure.Forbidden ignored -> ExitCode.KEY_REFUSED;
            case ApiFailure.NotFound ignored -> ExitCode.CONTEST_NOT_FOUND;
            case ApiFailure.Rejected ignored -> ExitCode.SERVICE_FAILING;
            case ApiFailure.RateLimited ignored -> ExitCode.SERVICE_FAILING;
            case ApiFailure.ServiceFailing ignored -> ExitCode.SERVICE_FAILING;
            case ApiFailure.Unreachable ignored -> ExitCode.SERVICE_FAILING;
            case ApiFailure.TimedOut ignored -> ExitCode.SERVICE_FAILING;
            case ApiFailure.Malformed ignored -> ExitCode.SERVICE_FAILING;
            case ApiFailure.Redirected ignored -> ExitCode.SERVICE_FAILING;
            case ApiFailure.TooLarge ignored -> ExitCode.SERVICE_FAILING;
        };
    }

    /** One sentence that says what happened and what to do next, with the service's own words in it if it had any. */
    static String sentence(ApiFailure why) {
        return switch (why) {
            case ApiFailure.KeyUnknown unknown ->
                "No API key is known; set CONTRAIL_API_KEY, or name a file that holds it with --api-key-file.";
            case ApiFailure.KeyRefused refused ->
                "The service refused the API key" + said(refused)
                        + "; check it, or make a new one in the team's settings on Blitz Rocket.";
            case ApiFailure.Forbidden forbidden ->
                "The service does not let this API key see that" + said(forbidden)
                        + "; use a key of the team that owns the contest.";
            case ApiFailure.NotFound notFound ->
                "The service knows no such contest" + said(notFound)
                        + "; run 'contrail contests' to see the ids of this team's contests.";
            case ApiFailure.Rejected rejected ->
                "The service rejected the request with status " + rejected.status() + said(rejected)
                        + "; check --base-url and whether a newer Contrail is out.";
            case ApiFailure.RateLimited limited ->
                "Too many requests were made with this API key" + said(limited) + "; try again "
                        + wait(limited.retryAfter()) + ".";
            case ApiFailure.ServiceFailing failing ->
                "The service failed with status " + failing.status() + said(failing) + "; try again in a few minutes.";
            case ApiFailure.Unreachable unreachable -> unreachable(unreachable.reason());
            case ApiFailure.TimedOut timedOut ->
                "The service did not answer within " + seconds(timedOut.after())
                        + "; check the connection and try again.";
            case ApiFailure.Malformed malformed ->
                "The service's answer could not be understood (" + malformed.problem()
                        + "); try again, and if it stays so, check --base-url.";
            case ApiFailure.Redirected redirected ->
                "The service redirects to " + (redirected.target() == null ? "another place" : redirected.target())
                        + ", where the API key is not sent; if that is the right address, name it with --base-url.";
            case ApiFailure.TooLarge tooLarge ->
                "The service's answer is larger than the " + tooLarge.limitBytes() / 1024
                        + " KiB that Contrail reads; check --base-url.";
        };
    }

    private static String unreachable(ApiFailure.Unreachable.Reason reason) {
        return switch (reason) {
            case UNKNOWN_HOST -> "The service's address is not known here; check the connection and --base-url.";
            case REFUSED -> "Nothing answers at the service's address; check --base-url and try again.";
            case BROKEN -> "The connection to the service broke; check the connection and try again.";
            case TLS ->
                "No secure connection to the service came about; check this computer's clock, its proxy and --base-url.";
        };
    }

    private static String said(ApiFailure why) {
        String sentence = why.sentence();
        return sentence == null || sentence.isBlank() ? "" : " (it says: \"" + sentence.strip() + "\")";
    }

    private static String wait(@Nullable Duration retryAfter) {
        return retryAfter == null ? "in a minute" : "in " + seconds(retryAfter);
    }

    /** Rounded up, so that nobody is sent back too early. */
    private static String seconds(Duration duration) {
        long seconds = Math.max(1, duration.plusMillis(999).toSeconds());
        return seconds == 1 ? "1 second" : seconds + " seconds";
    }
}
