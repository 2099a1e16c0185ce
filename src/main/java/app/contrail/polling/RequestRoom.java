package app.contrail.polling;

import java.time.Duration;

/** Says whether the request budget, which the whole team shares, has room for some more requests. */
@FunctionalInterface
public interface RequestRoom {

    /**
     * Takes room for so many requests that are sent at once. May block on the disk for a moment.
     *
     * @return zero if the room is taken; else how long to wait before it is worth another try
     */
    Duration claim(int requests);

    /** How long {@link #claim} would say to wait, as far as that is known without asking. Never blocks. */
    default Duration untilRoomFor(int requests) {
        return Duration.ZERO;
    }
}
