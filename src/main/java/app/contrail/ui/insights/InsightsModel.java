package app.contrail.ui.insights;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What is worth a look; null until it was looked for. For the FX thread. */
public final class InsightsModel {
    private final ObjectProperty<@Nullable InsightsContent> content = new SimpleObjectProperty<>();

    public ObjectProperty<@Nullable InsightsContent> contentProperty() {
        return content;
    }
}
