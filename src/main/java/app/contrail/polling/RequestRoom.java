package app.contrail.polling;

import java.time.Duration;

/** Says whether the request budget, which the whole team shares, has room for some more requests. */
@FunctionalInterface
public interface RequestRoom {

    /** How long to wait until there is room for so many requests at once; zero if there is now. Never blocks. */
    Duration untilRoomFor(int requests);
}
