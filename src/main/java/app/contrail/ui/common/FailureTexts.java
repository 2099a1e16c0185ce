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

    /** What happened and what to do next, with the service's own sentence if it gave one. */
    public String full(ApiFailure failure) {
        String text = explanation(failure);
        String sentence = failure.sentence();
        return sentence == null ? text : text + " " + messages.text("failure.service.said", sentence);
    }

    /** What happened and what to do next, where an address is tried for the first time. */
    public String whileConnecting(ApiFailure failure, BaseUrl asked) {
        return switch (failure) {
            // No contest was asked about, so a 404 speaks of the address.
            case ApiFailure.NotFound missing -> noService(missing, asked);
            case ApiFailure.NoService nobody -> noService(nobody, asked);
            case ApiFailure.WebPage page -> asked.withUsualPath() == null ? full(page) : noService(page, asked);
            case ApiFailure other -> full(other);
        };
    }

    private String noService(ApiFailure failure, BaseUrl asked) {
        BaseUrl better = asked.withUsualPath();
        String text = better == null
                ? messages.text("failure.noservice.full")
                : messages.text("failure.noservice.suggestion", better.toString());
        String sentence = failure.sentence();
        return sentence == null ? text : text + " " + messages.text("failure.service.said", sentence);
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
}
