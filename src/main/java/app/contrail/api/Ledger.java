package app.contrail.api;

import java.util.function.UnaryOperator;

/** The times at which requests were sent under one key. Safe for use by many threads. */
interface Ledger {

    /**
     * Changes what is written down while nobody else does. May block on the disk for a moment.
     *
     * @param change is given the times, in milliseconds since 1970, and gives those that are to stand; runs once
     */
    void change(UnaryOperator<long[]> change);
}
