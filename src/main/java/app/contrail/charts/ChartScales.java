package app.contrail.charts;

import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * The vertical scales of a chart.
 *
 * @param left what came in is read from it; for conversion, the rate since start as well
 * @param right the running figure is read from it; null if the left scale serves both
 */
public record ChartScales(ValueScale left, @Nullable ValueScale right) {
    private static final double LEAST_PERCENT = 0.5;
    private static final double FINEST_PERCENT = 0.1;

    /** The scales that hold all of this content. */
    public static ChartScales of(ChartContent content) {
        if (content.oneScale()) {
            DoubleStream all = DoubleStream.concat(content.bucketValues(), content.runningValues());
            return new ChartScales(ValueScale.fromZero(all, LEAST_PERCENT, FINEST_PERCENT), null);
        }
        return new ChartScales(
                ValueScale.fromZero(content.bucketValues(), 1, 1), ValueScale.around(content.runningValues(), 1));
    }

    /** The scale from which a point is read. */
    public ValueScale of(ChartContent.Point point) {
        return right != null && point instanceof ChartContent.RunningPoint ? right : left;
    }
}
