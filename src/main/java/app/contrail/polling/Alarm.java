package app.contrail.polling;

import java.time.Duration;

/** Runs something later. What it runs must be brief. */
public interface Alarm {

    /**
     * Runs {@code what} once, on a thread of the alarm's choice, never on the caller's.
     *
     * @param delay zero or more; less counts as zero
     */
    Pending after(Duration delay, Runnable what);

    /** Something that has yet to run. */
    interface Pending {
        /** Keeps it from running, unless it has begun; never interrupts it. */
        void cancel();
    }
}
