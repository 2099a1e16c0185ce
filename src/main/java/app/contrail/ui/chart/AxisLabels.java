package app.contrail.ui.chart;

import app.contrail.charts.TimeTicks;
import app.contrail.domain.Metric;
import app.contrail.ui.common.Formats;
import java.time.Instant;

/** The labels of the axes, in the user's locale and time zone. */
record AxisLabels(Formats formats) {

    String value(double value, double step, Metric metric) {
        if (metric != Metric.CONVERSION) {
            return formats.axisCount((long) value, (long) step);
        }
        return step < 1 ? formats.percent(value) : formats.wholePercent((long) value);
    }

    String time(Instant tick, TimeTicks ticks) {
        return ticks.showsDay(tick) ? formats.day(tick, ticks.to()) : formats.time(tick);
    }
}
