package app.contrail.diagnosis;

import app.contrail.api.RequestLog;
import app.contrail.domain.ApiFailure;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a request ended, in a few English words for somebody who looks for the cause. */
public final class RequestWords {
    private RequestWords() {}

    /** Such as "200", "401, key refused" or "no answer, refused". */
    public static String outcome(RequestLog.Request request) {
        Integer status = request.status();
        ApiFailure failure = request.failure();
        String answer = status == null ? "no answer" : status.toString();
        return failure == null ? answer : answer + ", " + kind(failure);
    }

    private static String kind(ApiFailure failure) {
        return switch (failure) {
            case ApiFailure.KeyRefused refused -> "key refused";
            case ApiFailure.KeyUnknown unknown -> "key missing";
            case ApiFailure.Forbidden forbidden -> "forbidden";
            case ApiFailure.NotFound missing -> "not found";
            case ApiFailure.NoService nobody -> "no such service";
            case ApiFailure.WebPage page -> "a web page";
            case ApiFailure.NetworkLogin login -> "the network wants a login";
            case ApiFailure.ProxyLogin login -> "the proxy wants a login";
            case ApiFailure.Rejected rejected -> "rejected";
            case ApiFailure.RateLimited limited -> "too many requests";
            case ApiFailure.ServiceFailing failing -> "service failing";
            case ApiFailure.Unreachable unreachable ->
                unreachable.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case ApiFailure.TimedOut late -> "timed out";
            case ApiFailure.Malformed malformed -> malformed.problem();
            case ApiFailure.Redirected redirected -> "redirected" + to(redirected.target());
            case ApiFailure.TooLarge large -> "too large";
        };
    }

    private static String to(@Nullable String target) {
        return target == null ? "" : " to " + target;
    }
}
