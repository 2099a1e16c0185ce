package app.contrail.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * Tells when two consecutive polls are so far apart that something is missing between them.
 *
 * @param usual polls further apart than this have a gap between them
 * @param thinned where polls were given up on purpose, they may be as far apart as what they were thinned to
 */
public record GapRule(Duration usual, Thinned thinned) {

    /** Nothing was thinned. */
    public GapRule(Duration usual) {
        this(usual, Thinned.NOT_AT_ALL);
    }

    /** Whether there is a gap between two consecutive polls. */
    public boolean separates(Instant earlier, Instant later) {
        Duration apart = Duration.between(earlier, later);
        return apart.compareTo(usual) > 0 && apart.compareTo(thinned.bucketAt(earlier)) > 0;
    }
}
