package app.contrail.cli;

import app.contrail.api.BaseUrl;
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

    private static final String NO_SERVICE = "No Blitz Rocket service answers at this address";

    private FailureText() {}

    /** The end of a command that asked about one contest. */
    static CommandFailure aboutContest(ApiFailure why) {
        return new CommandFailure(exitCode(why), sentence(why));
    }

    /** The end of a command that asked for the list of contests, where a 404 speaks of the address, not of a contest. */
    static CommandFailure aboutTeam(ApiFailure why, BaseUrl asked) {
        BaseUrl better = asked.withUsualPath();
        String advice =
                better == null ? "; check --base-url, which ends in /api/v1." : "; try --base-url " + better + ".";
        return switch (why) {
            case ApiFailure.NotFound notFound ->
                new CommandFailure(ExitCode.SERVICE_FAILING, NO_SERVICE + said(notFound) + advice);
            case ApiFailure.NoService ignored -> new CommandFailure(ExitCode.SERVICE_FAILING, NO_SERVICE + advice);
            case ApiFailure.WebPage page ->
                better == null
                        ? aboutContest(page)
                        : new CommandFailure(
                                ExitCode.SERVICE_FAILING, "A web page came instead of the service's data" + advice);
            case ApiFailure other -> aboutContest(other);
        };
    }

    static ExitCode exitCode(ApiFailure why) {
        return switch (why) {
            case ApiFailure.KeyUnknown ignored -> ExitCode.KEY_REFUSED;
            case ApiFailure.KeyRefused ignored -> ExitCode.KEY_REFUSED;
            case ApiFailure.Forbidden ignored -> ExitCode.KEY_REFUSED;
            case ApiFailure.NotFound ignored -> ExitCode.CONTEST_NOT_FOUND;
            case ApiFailure.NoService ignored -> ExitCode.SERVICE_FAILING;
            case ApiFailure.WebPage ignored -> ExitCode.SERVICE_FAILING;
            case ApiFailure.NetworkLogin ignored -> ExitCode.SERVICE_FAILING;
            case ApiFailure.ProxyLogin ignored -> ExitCode.SERVICE_FAILING;
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
            case ApiFailure.NoService ignored -> NO_SERVICE + "; check --base-url, which ends in /api/v1.";
            case ApiFailure.WebPage ignored ->
                "A web page came instead of the service's data, perhaps the login page of this network; open a browser"
                        + " to log in, and check --base-url.";
            case ApiFailure.NetworkLogin ignored ->
                "This network asks for a login before it lets anything through; open a browser to log in, and try again.";
            case ApiFailure.ProxyLogin ignored ->
                "The proxy asks for a login, which Contrail cannot give; use a proxy without one, or have the service's"
                        + " address let through without the proxy.";
            case ApiFailure.Rejected rejected ->
                "The service rejected the request with status " + rejected.status() + said(rejected)
                        + "; check --base-url and whether a newer Contrail is out.";
            case ApiFailure.RateLimited limited -> tooMany(limited) + "; try again " + wait(limited.retryAfter()) + ".";
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
                        + ", where the API key is not sent; if that is a login page of this network, log in with a"
                        + " browser, and if it is the right address, name it with --base-url.";
            case ApiFailure.TooLarge tooLarge ->
                "The service's answer is larger than the " + tooLarge.limitBytes() / 1024
                        + " KiB that Contrail reads; check --base-url.";
        };
    }

    /** What a command says that goes on by itself. */
    static String limitedMeanwhile(ApiFailure.RateLimited limited) {
        return tooMany(limited) + "; Contrail waits and goes on by itself.";
    }

    private static String tooMany(ApiFailure.RateLimited limited) {
        return "Too many requests were made with this API key" + said(limited);
    }

    private static String unreachable(ApiFailure.Unreachable.Reason reason) {
        return switch (reason) {
            case UNKNOWN_HOST -> "The service's address is not known here; check the connection and --base-url.";
            case REFUSED -> "Nothing answers at the service's address; check --base-url and try again.";
            case BROKEN -> "The connection to the service broke; check the connection and try again.";
            case PROXY ->
                "The proxy does not let Contrail through to the service; check --base-url, or ask whoever runs the proxy.";
            case UNTRUSTED ->
                "The service's certificate is one that nobody trusted here vouches for; check --base-url, and if a proxy"
                        + " looks into secure connections, make its certificate known to Java.";
            case EXPIRED ->
                "The service's certificate is out of date or not valid yet; check this computer's clock, and if it is"
                        + " right, try again later.";
            case WRONG_HOST ->
                "The service's certificate is for another host than the one that was asked; check --base-url.";
            case TLS -> "No secure connection to the service came about; check this computer's proxy and --base-url.";
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
