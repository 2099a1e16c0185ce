package app.contrail.domain;

import java.time.Instant;

/**
 * Since when an entry has held its rank without interruption, as far as leaderboards were recorded.
 *
 * @param since when it was first seen at the rank, by Contrail's own clock
 * @param exact false if it may have come to the rank earlier: nothing that was recorded before then tells
 */
public record RankSince(Instant since, boolean exact) {}
