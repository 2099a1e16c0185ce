package app.contrail.ui.chart;

/**
 * The words around the chart.
 *
 * @param title the figure that is shown
 * @param buckets what the main line shows, such as "per half hour"
 * @param running what the second line shows, such as "since start"
 * @param before what the line to compare with shows, such as "the day before"
 * @param empty what to say instead of a chart that has nothing to draw
 */
public record ChartCaptions(String title, String buckets, String running, String before, String empty) {
    static final ChartCaptions NONE = new ChartCaptions("", "", "", "", "");
}
