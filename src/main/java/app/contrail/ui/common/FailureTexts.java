package app.contrail.ui.common;

import app.contrail.api.BaseUrl;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Reading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says in words why the service gave no answer. */
public final class FailureTexts {
    private final Messages messages;
    private final Formats formats;

    public FailureTexts(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** A few words for a small place: "Service failing (502)". */
    public String brief(ApiFailure failure) {
        return switch (failure) {
            case ApiFailure.KeyUnknown unknown -> messages.text("failure.nokey.brief");
            case ApiFailure.KeyRefused refused -> messages.text("failure.key.brief");
            case ApiFailure.Forbidden forbidden -> messages.text("failure.forbidden.brief");
            case ApiFailure.NotFound missing -> messages.text("failure.missing.brief");
            case ApiFailure.NoService nobody -> messages.text("failure.noservice.brief");
            case ApiFailure.WebPage page -> messages.text("failure.webpage.brief");
            case ApiFailure.NetworkLogin login -> messages.text("failure.networklogin.brief");
            case ApiFailure.ProxyLogin login -> messages.text("failure.proxylogin.brief");
            case ApiFailure.Rejected rejected ->
                messages.text("failure.rejected.brief", String.valueOf(rejected.status()));
            case ApiFailure.RateLimited limited -> messages.text("failure.limited.brief");
            case ApiFailure.ServiceFailing failing ->
                messages.text("failure.service.brief", String.valueOf(failing.status()));
            case ApiFailure.Unreachable unreachable -> messages.text("failure.unreachable.brief");
            case ApiFailure.TimedOut late -> messages.text("failure.timeout.brief");
            case ApiFailure.Malformed malformed -> messages.text("failure.malformed.brief");
            case ApiFailure.Redirected redirected -> messages.text("failure.redirected.brief");
            case ApiFailure.TooLarge large -> messages.text("failure.large.brief");
        };
    }

    /** What happened while Contrail polls, and what to do next, with the service's own sentence if it gave one. */
    public String full(ApiFailure failure) {
        return whole(failure, "failure.again.polled");
    }

    /** The same of what the user asked for, once: nobody asks again but the user. */
    public String asked(ApiFailure failure) {
        return whole(failure, "failure.again.asked");
    }

    private String whole(ApiFailure failure, String again) {
        String text = explanation(failure) + (mayPass(failure) ? " " + messages.text(again) : "");
        String sentence = failure.sentence();
        return sentence == null ? text : text + " " + said(sentence);
    }

    /** What happened and what to do next, where an address is tried for the first time. */
    public String whileConnecting(ApiFailure failure, BaseUrl address) {
        return switch (failure) {
            // No contest was asked about, so a 404 speaks of the address.
            case ApiFailure.NotFound missing -> noService(missing, address);
            case ApiFailure.NoService nobody -> noService(nobody, address);
            case ApiFailure.WebPage page -> address.withUsualPath() == null ? asked(page) : noService(page, address);
            case ApiFailure other -> asked(other);
        };
    }

    private String noService(ApiFailure failure, BaseUrl asked) {
        BaseUrl better = asked.withUsualPath();
        String text = better == null
                ? messages.text("failure.noservice.full")
                : messages.text("failure.noservice.suggestion", better.toString());
        String sentence = failure.sentence();
        return sentence == null ? text : text + " " + said(sentence);
    }

    /** The service's own words, and a full stop if they come without one. */
    private String said(String sentence) {
        String quoted = messages.text("failure.service.said", sentence);
        return sentence.matches(".*\\p{IsPunctuation}") ? quoted : quoted + ".";
    }

    private String explanation(ApiFailure failure) {
        return switch (failure) {
            case ApiFailure.KeyUnknown unknown -> messages.text("failure.nokey.full");
            case ApiFailure.KeyRefused refused -> messages.text("failure.key.full");
            case ApiFailure.Forbidden forbidden -> messages.text("failure.forbidden.full");
            case ApiFailure.NotFound missing -> messages.text("failure.missing.full");
            case ApiFailure.NoService nobody -> messages.text("failure.noservice.full");
            case ApiFailure.WebPage page -> messages.text("failure.webpage.full");
            case ApiFailure.NetworkLogin login -> messages.text("failure.networklogin.full");
            case ApiFailure.ProxyLogin login -> messages.text("failure.proxylogin.full");
            case ApiFailure.Rejected rejected ->
                messages.text("failure.rejected.full", String.valueOf(rejected.status()));
            case ApiFailure.RateLimited limited -> messages.text("failure.limited.full");
            case ApiFailure.ServiceFailing failing ->
                messages.text("failure.service.full", String.valueOf(failing.status()));
            case ApiFailure.Unreachable unreachable -> unreachable(unreachable.reason());
            case ApiFailure.TimedOut late -> messages.text("failure.timeout.full", formats.span(late.after()));
            case ApiFailure.Malformed malformed -> messages.text("failure.malformed.full", malformed.problem());
            case ApiFailure.Redirected redirected ->
                redirected.target() == null
                        ? messages.text("failure.redirected.nowhere")
                        : messages.text("failure.redirected.full", redirected.target());
            case ApiFailure.TooLarge large ->
                messages.text("failure.large.full", formats.count(large.limitBytes() / (1024 * 1024)));
        };
    }

    /** Whether it may be over by the next time, though nobody does anything about it. */
    private static boolean mayPass(ApiFailure failure) {
        return switch (failure) {
            case ApiFailure.RateLimited limited -> true;
            case ApiFailure.ServiceFailing failing -> true;
            case ApiFailure.TimedOut late -> true;
            case ApiFailure.Malformed malformed -> true;
            case ApiFailure.TooLarge large -> true;
            case ApiFailure.Unreachable unreachable ->
                switch (unreachable.reason()) {
                    case UNKNOWN_HOST, REFUSED, BROKEN -> true;
                    case PROXY, UNTRUSTED, EXPIRED, WRONG_HOST, TLS -> false;
                };
            case ApiFailure other -> false;
        };
    }

    private String unreachable(ApiFailure.Unreachable.Reason reason) {
        return switch (reason) {
            case UNKNOWN_HOST -> messages.text("failure.unreachable.unknownhost");
            case REFUSED -> messages.text("failure.unreachable.refused");
            case BROKEN -> messages.text("failure.unreachable.broken");
            case PROXY -> messages.text("failure.unreachable.proxy");
            case UNTRUSTED -> messages.text("failure.unreachable.untrusted");
            case EXPIRED -> messages.text("failure.unreachable.expired");
            case WRONG_HOST -> messages.text("failure.unreachable.wronghost");
            case TLS -> messages.text("failure.unreachable.tls");
        };
    }

    /** The mark of a panel that is not fresh, such as "Stale since 09:14 · Service failing (502)"; null if it is. */
    public @Nullable String mark(Reading<?> reading, Instant now) {
        ApiFailure why = reading.failureOrNull();
        Instant since = reading.failingSinceOrNull();
        if (why == null || since == null) {
            return null;
        }
        String when = formats.moment(since, now);
        return reading.valueOrNull() == null
                ? messages.text("panel.failed.mark", when, brief(why))
                : messages.text("panel.stale.mark", when, brief(why));
    }

    /** The same without the reason, such as "Stale since 09:14"; null exactly if the mark is. */
    @Nullable String shortMark(Reading<?> reading, Instant now) {
        Instant since = reading.failingSinceOrNull();
        if (reading.failureOrNull() == null || since == null) {
            return null;
        }
        String when = formats.moment(since, now);
        return reading.valueOrNull() == null
                ? messages.text("panel.failed.short", when)
                : messages.text("panel.stale.short", when);
    }
}
