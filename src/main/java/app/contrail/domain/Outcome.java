package app.contrail.domain;

import org.jspecify.annotations.Nullable;

/** How one request ended: with a value or with the reason for having none. */
public sealed interface Outcome<T> {

    record Success<T>(T value) implements Outcome<T> {}

    record Failure<T>(ApiFailure why) implements Outcome<T> {}

    /** The value, or null after a failure. */
    default @Nullable T valueOrNull() {
        return switch (this) {
            case Success<T> success -> success.value();
            case Failure<T> failure -> null;
        };
    }

    /** The reason, or null after a success. */
    default @Nullable ApiFailure failureOrNull() {
        return switch (this) {
            case Success<T> success -> null;
            case Failure<T> failure -> failure.why();
        };
    }
}
