package app.contrail.ui.insights;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What is worth a look; null while no contest is shown. For the FX thread. */
public final class InsightsModel {
    private final ObjectProperty<@Nullable InsightsContent> content = new SimpleObjectProperty<>();

    public ObjectProperty<@Nullable InsightsContent> contentProperty() {
        return content;
    }
}
