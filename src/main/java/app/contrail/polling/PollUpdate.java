package app.contrail.polling;

import app.contrail.domain.Snapshot;

/** The newest that is known about a contest, with what polling is about. */
public record PollUpdate(Snapshot snapshot, PollStatus status) {}
