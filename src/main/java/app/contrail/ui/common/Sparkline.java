package app.contrail.ui.common;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/**
 * A small line without axes, from its lowest value at the bottom to its highest at the top. Fewer than two values draw
 * nothing; equal values draw a level line. Decoration only: what it shows is always said in words beside it.
 */
public final class Sparkline extends Region {
    private final ObjectProperty<List<Double>> values = new SimpleObjectProperty<>(this, "values", List.of());
    private final Path line = new Path();

    public Sparkline() {
        getStyleClass().add("sparkline");
        line.getStyleClass().add("sparkline-line");
        line.setManaged(false);
        getChildren().add(line);
        setMouseTransparent(true);
        values.addListener(change -> requestLayout());
    }

    /** Evenly spaced in time, oldest first; never null. */
    public ObjectProperty<List<Double>> valuesProperty() {
        return values;
    }

    @Override
    protected void layoutChildren() {
        List<Double> points = values.get();
        if (points.size() < 2) {
            line.getElements().clear();
            return;
        }
        double low = points.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = points.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double step = getWidth() / (points.size() - 1);
        PathElement[] elements = new PathElement[points.size()];
        for (int i = 0; i < elements.length; i++) {
            double share = high > low ? (points.get(i) - low) / (high - low) : 0.5;
            double y = 1 + (1 - share) * (getHeight() - 2);
            elements[i] = i == 0 ? new MoveTo(0, y) : new LineTo(i * step, y);
        }
        line.getElements().setAll(elements);
    }
}
