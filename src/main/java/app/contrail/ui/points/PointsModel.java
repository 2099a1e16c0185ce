package app.contrail.ui.points;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The points panel's content; null until the first contest is chosen. For the FX thread. */
public final class PointsModel {
    private final ObjectProperty<@Nullable PointsContent> content = new SimpleObjectProperty<>();

    public ObjectProperty<@Nullable PointsContent> contentProperty() {
        return content;
    }
}
