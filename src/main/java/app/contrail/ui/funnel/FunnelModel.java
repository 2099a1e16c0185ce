package app.contrail.ui.funnel;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The funnel's content; null until the first contest is chosen. For the FX thread. */
public final class FunnelModel {
    private final ObjectProperty<@Nullable FunnelContent> content = new SimpleObjectProperty<>();

    public ObjectProperty<@Nullable FunnelContent> contentProperty() {
        return content;
    }
}
