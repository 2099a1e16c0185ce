package app.contrail.roster;

import app.contrail.domain.ApiFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a reading has come.
 *
 * @param read entries known so far
 * @param total entries that the contest has, as the service said last; null before it said anything
 * @param again whether all were read once, and this goes over them again because some may have slipped through
 * @param waiting for what
 */
public record RosterProgress(int read, @Nullable Long total, boolean again, Waiting waiting) {

    /** What a reading waits for. */
    public sealed interface Waiting {

        /** The service's answer, which it gets within seconds. */
        record ForAnswer() implements Waiting {}

        /** The request budget to have room again; this long, then it looks anew. */
        record ForRoom(Duration time) implements Waiting {}

        /** Before it asks again for a page that it did not get; this long. */
        record AfterFailure(ApiFailure why, Duration time) implements Waiting {}
    }
}
