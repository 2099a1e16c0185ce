package app.contrail.history;

import app.contrail.domain.ApiFailure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A failure as it stands in the file. The words for its kind are part of the file: never change one. */
record RecordedFailure(
        String kind,
        @Nullable Integer status,
        @Nullable String detail,
        @Nullable String sentence) {

    static RecordedFailure of(ApiFailure failure) {
        String sentence = failure.sentence();
        return switch (failure) {
            case ApiFailure.KeyUnknown unknown -> new RecordedFailure("key-unknown", null, null, sentence);
            case ApiFailure.KeyRefused refused -> new RecordedFailure("key-refused", null, null, sentence);
            case ApiFailure.Forbidden forbidden -> new RecordedFailure("forbidden", null, null, sentence);
            case ApiFailure.NotFound notFound -> new RecordedFailure("not-found", null, null, sentence);
            case ApiFailure.NoService nobody -> new RecordedFailure("no-service", null, null, sentence);
            case ApiFailure.WebPage page -> new RecordedFailure("web-page", page.status(), null, sentence);
            case ApiFailure.NetworkLogin login -> new RecordedFailure("network-login", null, null, sentence);
            case ApiFailure.ProxyLogin login -> new RecordedFailure("proxy-login", null, null, sentence);
            case ApiFailure.Rejected rejected -> new RecordedFailure("rejected", rejected.status(), null, sentence);
            case ApiFailure.RateLimited limited ->
                new RecordedFailure(
                        "rate-limited",
                        null,
                        limited.retryAfter() == null
                                ? null
                                : limited.retryAfter().toString(),
                        sentence);
            case ApiFailure.ServiceFailing failing ->
                new RecordedFailure("service-failing", failing.status(), null, sentence);
            case ApiFailure.Unreachable unreachable ->
                new RecordedFailure("unreachable", null, word(unreachable.reason()), sentence);
            case ApiFailure.TimedOut timedOut ->
                new RecordedFailure("timed-out", null, timedOut.after().toString(), sentence);
            case ApiFailure.Malformed malformed ->
                new RecordedFailure("malformed", null, malformed.problem(), sentence);
            case ApiFailure.Redirected redirected ->
                new RecordedFailure("redirected", null, redirected.target(), sentence);
            case ApiFailure.TooLarge tooLarge ->
                new RecordedFailure("too-large", null, Long.toString(tooLarge.limitBytes()), sentence);
        };
    }

    /** @throws SQLException if the file holds what no Contrail writes */
    ApiFailure failure() throws SQLException {
        try {
            return switch (kind) {
                case "key-unknown" -> new ApiFailure.KeyUnknown();
                case "key-refused" -> new ApiFailure.KeyRefused(sentence);
                case "forbidden" -> new ApiFailure.Forbidden(sentence);
                case "not-found" -> new ApiFailure.NotFound(sentence);
                case "no-service" -> new ApiFailure.NoService();
                case "web-page" -> new ApiFailure.WebPage(Objects.requireNonNull(status));
                case "network-login" -> new ApiFailure.NetworkLogin();
                case "proxy-login" -> new ApiFailure.ProxyLogin();
                case "rejected" -> new ApiFailure.Rejected(Objects.requireNonNull(status), sentence);
                case "rate-limited" ->
                    new ApiFailure.RateLimited(detail == null ? null : Duration.parse(detail), sentence);
                case "service-failing" -> new ApiFailure.ServiceFailing(Objects.requireNonNull(status), sentence);
                case "unreachable" -> new ApiFailure.Unreachable(reason(Objects.requireNonNull(detail)));
                case "timed-out" -> new ApiFailure.TimedOut(Duration.parse(Objects.requireNonNull(detail)));
                case "malformed" -> new ApiFailure.Malformed(Objects.requireNonNull(detail));
                case "redirected" -> new ApiFailure.Redirected(detail);
                case "too-large" -> new ApiFailure.TooLarge(Long.parseLong(Objects.requireNonNull(detail)));
                default -> throw new SQLException("No kind of failure: " + kind);
            };
        } catch (RuntimeException e) {
            throw new SQLException("A failure of kind " + kind + " lacks what belongs to it", e);
        }
    }

    /** Reads four columns, from this one on. */
    static RecordedFailure read(ResultSet row, int first) throws SQLException {
        int status = row.getInt(first + 1);
        boolean known = !row.wasNull();
        return new RecordedFailure(
                row.getString(first), known ? status : null, row.getString(first + 2), row.getString(first + 3));
    }

    private static String word(ApiFailure.Unreachable.Reason reason) {
        return switch (reason) {
            case UNKNOWN_HOST -> "unknown-host";
            case REFUSED -> "refused";
            case BROKEN -> "broken";
            case PROXY -> "proxy";
            case UNTRUSTED -> "untrusted";
            case EXPIRED -> "expired";
            case WRONG_HOST -> "wrong-host";
            case TLS -> "tls";
        };
    }

    private static ApiFailure.Unreachable.Reason reason(String word) {
        for (ApiFailure.Unreachable.Reason reason : ApiFailure.Unreachable.Reason.values()) {
            if (word(reason).equals(word)) {
                return reason;
            }
        }
        throw new IllegalArgumentException("No reason: " + word);
    }
}
