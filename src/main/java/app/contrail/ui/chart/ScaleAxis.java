package app.contrail.ui.chart;

import app.contrail.charts.ValueScale;
import app.contrail.domain.Metric;
import javafx.geometry.Side;
import javafx.scene.chart.NumberAxis;
import javafx.util.StringConverter;

/** A vertical axis with a {@link ValueScale}, labelled in the user's locale. */
final class ScaleAxis {
    private final NumberAxis axis = new NumberAxis(0, 10, 2);
    private final AxisLabels labels;

    ScaleAxis(Side side, AxisLabels labels) {
        this.labels = labels;
        axis.setSide(side);
        axis.setAnimated(false);
        axis.setAutoRanging(false);
        axis.setMinorTickVisible(false);
    }

    NumberAxis node() {
        return axis;
    }

    void show(ValueScale scale, Metric metric) {
        axis.setTickLabelFormatter(new Labels(metric, scale.step()));
        axis.setLowerBound(scale.bottom());
        axis.setUpperBound(scale.top());
        axis.setTickUnit(scale.step());
    }

    double position(double value) {
        return axis.getDisplayPosition(value);
    }

    private final class Labels extends StringConverter<Number> {
        private final Metric metric;
        private final double step;

        Labels(Metric metric, double step) {
            this.metric = metric;
            this.step = step;
        }

        @Override
        public String toString(Number value) {
            return labels.value(value.doubleValue(), step, metric);
        }

        @Override
        public Number fromString(String text) {
            throw new UnsupportedOperationException("The axis is never typed into");
        }
    }
}
