package app.contrail.domain;

import java.time.Instant;

/**
 * The totals of one contest as one poll found them.
 *
 * @param at when the poll ended, by Contrail's own clock
 */
public record TotalsAt(Instant at, Analytics totals) {}
