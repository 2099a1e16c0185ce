package app.contrail.roster;

import app.contrail.domain.EntriesPage;
import java.time.Instant;

/**
 * One page that was read.
 *
 * @param pass how many times all pages are gone over, this one included; from 1
 * @param number of the page that was asked for, from 1
 * @param at when the answer was there, by this computer's clock
 */
record PageRead(int pass, int number, Instant at, EntriesPage page) {

    /** Whether no page of this pass comes after it. */
    boolean isLast() {
        return number >= page.totalPages();
    }
}
