package app.contrail.charts;

import app.contrail.domain.Metric;

/**
 * What the user asks the chart.
 *
 * @param compare whether the period before is to be shown as well
 * @param columns how many pixels wide the chart is, at least one
 */
public record ChartQuestion(Metric metric, ChartRange range, boolean compare, int columns) {}
