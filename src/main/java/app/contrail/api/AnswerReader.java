package app.contrail.api;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.Outcome;
import java.time.Clock;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Decides what an answer means: the status first, then the body. */
final class AnswerReader {
    private final Sentences sentences;
    private final Clock clock;

    AnswerReader(ApiKey key, Clock clock) {
        this.sentences = new Sentences(key);
        this.clock = clock;
    }

    /** Turns what a good answer holds into what it means. */
    @FunctionalInterface
    interface Decoder<T> {
        T decode(JsonEnvelope envelope) throws MalformedAnswer;
    }

    <T> Outcome<T> read(Answer answer, Decoder<T> decoder) {
        if (answer.status() / 100 != 2) {
            return new Outcome.Failure<>(whyRefused(answer));
        }
        return switch (answer.body()) {
            case Outcome.Failure<byte[]> failure -> new Outcome.Failure<>(failure.why());
            case Outcome.Success<byte[]> body -> readBody(answer.status(), body.value(), decoder);
        };
    }

    private <T> Outcome<T> readBody(int status, byte[] body, Decoder<T> decoder) {
        if (JsonReader.isWebPage(body)) {
            return new Outcome.Failure<>(new ApiFailure.WebPage(status));
        }
        try {
            JsonEnvelope envelope = JsonEnvelope.of(body);
            if (JsonFields.required(envelope.success(), "success")) {
                return new Outcome.Success<>(decoder.decode(envelope));
            }
            return new Outcome.Failure<>(new ApiFailure.ServiceFailing(status, sentences.clean(envelope.error())));
        } catch (MalformedAnswer e) {
            return new Outcome.Failure<>(new ApiFailure.Malformed(e.problem()));
        }
    }

    private ApiFailure whyRefused(Answer answer) {
        int status = answer.status();
        return switch (status / 100) {
            case 3 -> new ApiFailure.Redirected(targetOf(answer));
            case 4 -> whyRejected(answer);
            case 5 ->
                status == 511
                        ? new ApiFailure.NetworkLogin()
                        : new ApiFailure.ServiceFailing(status, sentenceOf(answer));
            default -> new ApiFailure.Malformed("the status " + status + " is none that an answer may have");
        };
    }

    private ApiFailure whyRejected(Answer answer) {
        String sentence = sentenceOf(answer);
        return switch (answer.status()) {
            case 401 -> new ApiFailure.KeyRefused(sentence);
            case 403 -> new ApiFailure.Forbidden(sentence);
            case 404 -> isForeign(answer) ? new ApiFailure.NoService() : new ApiFailure.NotFound(sentence);
            case 407 -> new ApiFailure.ProxyLogin();
            case 429 -> new ApiFailure.RateLimited(RetryAfter.of(answer.headers(), clock), sentence);
            default -> new ApiFailure.Rejected(answer.status(), sentence);
        };
    }

    /** Whether somebody else than the service says something here. An answer without a body could be anybody's. */
    private static boolean isForeign(Answer answer) {
        byte[] body = answer.body().valueOrNull();
        if (body == null || body.length == 0) {
            return false;
        }
        try {
            JsonEnvelope envelope = JsonEnvelope.of(body);
            return envelope.success() == null && envelope.error() == null;
        } catch (MalformedAnswer ignored) {
            return true;
        }
    }

    /** The service's explanation. The status has decided already, so a body that cannot be read just has none. */
    private @Nullable String sentenceOf(Answer answer) {
        byte[] body = answer.body().valueOrNull();
        if (body == null) {
            return null;
        }
        try {
            return sentences.clean(JsonEnvelope.of(body).error());
        } catch (MalformedAnswer ignored) {
            return null;
        }
    }

    /** The origin alone: the rest of the address could hold anything, the key included. */
    private @Nullable String targetOf(Answer answer) {
        String location = answer.headers().get("Location");
        HttpUrl target = location == null ? null : answer.url().resolve(location);
        if (target == null) {
            return null;
        }
        boolean usualPort = target.port() == HttpUrl.defaultPort(target.scheme());
        String host = target.host().contains(":") ? "[" + target.host() + "]" : target.host();
        String origin = target.scheme() + "://" + host + (usualPort ? "" : ":" + target.port());
        return sentences.holdsKey(origin) ? null : origin;
    }
}
