package app.contrail.roster;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Pause {

    /** @throws InterruptedException if the thread is interrupted, at once */
    void pause(Duration time) throws InterruptedException;
}
