package app.contrail.domain;

import java.time.Instant;

/**
 * A contest as one poll found it described.
 *
 * @param at when the poll ended, by Contrail's own clock
 */
public record ContestAt(Instant at, Contest contest) {}
