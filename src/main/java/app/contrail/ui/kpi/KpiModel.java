package app.contrail.ui.kpi;

import app.contrail.domain.Metric;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The tiles' contents, one for each metric; written and read on the FX thread. */
public final class KpiModel {
    private final Map<Metric, ObjectProperty<@Nullable TileContent>> tiles = new EnumMap<>(Metric.class);

    private final ObjectProperty<Metric> chosen = new SimpleObjectProperty<>(Metric.CONVERSION);

    public KpiModel() {
        for (Metric metric : Metric.values()) {
            tiles.put(metric, new SimpleObjectProperty<>());
        }
    }

    /** The metric that the chart shows; the user changes it by choosing a tile. */
    public ObjectProperty<Metric> chosenProperty() {
        return chosen;
    }

    /** The content of a tile; null until the first contest is chosen. */
    public ObjectProperty<@Nullable TileContent> tile(Metric metric) {
        ObjectProperty<@Nullable TileContent> tile = tiles.get(metric);
        if (tile == null) {
            throw new IllegalArgumentException("No tile for " + metric);
        }
        return tile;
    }
}
