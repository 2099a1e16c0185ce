package app.contrail.ui.export;

import app.contrail.domain.Metric;
import java.time.Instant;

/**
 * What the chart shows.
 *
 * @param from its left edge
 * @param to its right edge
 */
public record ExportShown(Metric metric, Instant from, Instant to) {}
