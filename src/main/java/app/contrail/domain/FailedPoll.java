package app.contrail.domain;

import java.time.Instant;

/**
 * One endpoint of one poll that brought no value.
 *
 * @param at when the poll ended, by Contrail's own clock
 */
public record FailedPoll(Instant at, Endpoint endpoint, ApiFailure why) {}
