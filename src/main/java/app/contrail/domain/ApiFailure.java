package app.contrail.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why the service gave no usable answer. Decided on the status code and on what arrived, never on the wording.
 *
 * <p>No failure holds the API key or an answer's body. {@code sentence} is the service's own explanation, cleaned for
 * display (one line, at most 300 characters), or null if it gave none.
 */
public sealed interface ApiFailure {

    /** The service's own sentence for the user; null if it gave none. */
    default @Nullable String sentence() {
        return null;
    }

    /** Nothing was asked, because the key of the account is not known, or not yet. */
    record KeyUnknown() implements ApiFailure {}

    /** 401: the key is missing, wrong or withdrawn. */
    record KeyRefused(@Nullable String sentence) implements ApiFailure {}

    /** 403: the key is known but may not see this. */
    record Forbidden(@Nullable String sentence) implements ApiFailure {}

    /** 404: no such contest, or no such service at this address. */
    record NotFound(@Nullable String sentence) implements ApiFailure {}

    /** 404 with a body that is not the service's: nothing of the service lives at this address. */
    record NoService() implements ApiFailure {}

    /** A web page under a good status: the login page of a network or a proxy, or an address that is not the service's. */
    record WebPage(int status) implements ApiFailure {}

    /** 511: the network wants a login before it lets anything through. */
    record NetworkLogin() implements ApiFailure {}

    /** 407: the proxy wants a login before it lets anything through. */
    record ProxyLogin() implements ApiFailure {}

    /** 400 and every other 4xx that has no kind of its own. */
    record Rejected(int status, @Nullable String sentence) implements ApiFailure {}

    /**
     * 429: the key's request budget is used up.
     *
     * @param retryAfter how long the service asked to wait, never negative; null if it did not say
     */
    record RateLimited(
            @Nullable Duration retryAfter, @Nullable String sentence) implements ApiFailure {}

    /** Any 5xx, or {@code success:false} under another status, which is then given here. */
    record ServiceFailing(int status, @Nullable String sentence) implements ApiFailure {}

    /** No connection came about, or it broke before an answer began. */
    record Unreachable(Reason reason) implements ApiFailure {
        /** What stood in the way. */
        public enum Reason {
            UNKNOWN_HOST,
            REFUSED,
            BROKEN,
            /** The proxy did not let the connection through, for whatever reason but a missing login. */
            PROXY,
            /** Nobody whom this computer trusts vouches for the certificate, as when it is self-signed. */
            UNTRUSTED,
            /** The certificate is out of date or not valid yet, by this computer's clock. */
            EXPIRED,
            /** The certificate is good, but another host's. */
            WRONG_HOST,
            /** Any other trouble with the secure connection. */
            TLS
        }
    }

    /** The answer did not come in time. */
    record TimedOut(Duration after) implements ApiFailure {}

    /**
     * An answer that is not what the service documents: not JSON, a number as text, a missing total, cut off.
     *
     * @param problem what was wrong, for a log or a tooltip; names fields, never their contents
     */
    record Malformed(String problem) implements ApiFailure {}

    /**
     * A redirect, which is never followed, so that the key stays with the origin it was entered for.
     *
     * @param target the origin it pointed to, such as {@code https://example.com}; null if it named none
     */
    record Redirected(@Nullable String target) implements ApiFailure {}

    /** The answer was larger than Contrail reads. */
    record TooLarge(long limitBytes) implements ApiFailure {}
}
