package app.contrail.charts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.DoubleStream;

/** Finds the values of a line between the edges of the chart, with those at which it comes in and goes out. */
record SeenValues(Instant from, Instant to) {

    DoubleStream of(List<? extends ChartContent.Point> line) {
        DoubleStream.Builder values = DoubleStream.builder();
        ChartContent.Point before = null;
        for (ChartContent.Point point : line) {
            if (before != null && point.joined()) {
                addAt(from, before, point, values);
                addAt(to, before, point, values);
            }
            if (!point.at().isBefore(from) && !point.at().isAfter(to)) {
                values.add(point.value());
            }
            before = point;
        }
        return values.build();
    }

    private static void addAt(
            Instant edge, ChartContent.Point left, ChartContent.Point right, DoubleStream.Builder values) {
        if (left.at().isBefore(edge) && right.at().isAfter(edge)) {
            double way = Duration.between(left.at(), right.at()).toMillis();
            double share = Duration.between(left.at(), edge).toMillis() / way;
            values.add(left.value() + share * (right.value() - left.value()));
        }
    }
}
