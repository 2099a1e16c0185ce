package app.contrail.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known from one endpoint, and how good it is. A failure never takes a value away: the last good one stays and
 * turns stale. All times are instants of Contrail's own clock.
 */
public sealed interface Reading<T> {

    /** Nothing has been asked yet. */
    record Pending<T>() implements Reading<T> {}

    /** Read in an earlier run; nothing has been asked yet in this one. */
    record Recorded<T>(T value, Instant takenAt) implements Reading<T> {}

    /** The newest answer was good. */
    record Fresh<T>(T value, Instant takenAt) implements Reading<T> {}

    /** The newest answer failed; the last good value stays. */
    record Stale<T>(T value, Instant takenAt, ApiFailure why, Instant failingSince) implements Reading<T> {}

    /** Every answer so far failed. */
    record Failed<T>(ApiFailure why, Instant failingSince) implements Reading<T> {}

    static <T> Reading<T> pending() {
        return new Pending<>();
    }

    /** The value, recorded, fresh or stale; null if there has never been one. */
    default @Nullable T valueOrNull() {
        return switch (this) {
            case Recorded<T> recorded -> recorded.value();
            case Fresh<T> fresh -> fresh.value();
            case Stale<T> stale -> stale.value();
            case Pending<T> pending -> null;
            case Failed<T> failed -> null;
        };
    }

    /** When the value was taken; null if there is none. */
    default @Nullable Instant takenAtOrNull() {
        return switch (this) {
            case Recorded<T> recorded -> recorded.takenAt();
            case Fresh<T> fresh -> fresh.takenAt();
            case Stale<T> stale -> stale.takenAt();
            case Pending<T> pending -> null;
            case Failed<T> failed -> null;
        };
    }

    /** Why the newest answer failed; null if it did not. */
    default @Nullable ApiFailure failureOrNull() {
        return switch (this) {
            case Stale<T> stale -> stale.why();
            case Failed<T> failed -> failed.why();
            case Pending<T> pending -> null;
            case Recorded<T> recorded -> null;
            case Fresh<T> fresh -> null;
        };
    }

    /** Since when answers have been failing; null if the newest did not. */
    default @Nullable Instant failingSinceOrNull() {
        return switch (this) {
            case Stale<T> stale -> stale.failingSince();
            case Failed<T> failed -> failed.failingSince();
            case Pending<T> pending -> null;
            case Recorded<T> recorded -> null;
            case Fresh<T> fresh -> null;
        };
    }

    /**
     * This reading after one more answer.
     *
     * @param outcome the answer, or null if the endpoint was not asked, which changes nothing
     * @param at when the answer was complete
     */
    default Reading<T> after(@Nullable Outcome<T> outcome, Instant at) {
        return switch (outcome) {
            case null -> this;
            case Outcome.Success<T> success -> new Fresh<>(success.value(), at);
            case Outcome.Failure<T> failure -> afterFailure(failure.why(), at);
        };
    }

    private Reading<T> afterFailure(ApiFailure why, Instant at) {
        return switch (this) {
            case Pending<T> pending -> new Failed<>(why, at);
            case Failed<T> failed -> new Failed<>(why, failed.failingSince());
            case Recorded<T> recorded -> new Stale<>(recorded.value(), recorded.takenAt(), why, at);
            case Fresh<T> fresh -> new Stale<>(fresh.value(), fresh.takenAt(), why, at);
            case Stale<T> stale -> new Stale<>(stale.value(), stale.takenAt(), why, stale.failingSince());
        };
    }
}
