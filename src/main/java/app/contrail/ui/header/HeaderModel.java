package app.contrail.ui.header;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the header shows, and what can be asked of it. For the FX thread. */
public final class HeaderModel {
    private final ObjectProperty<@Nullable HeaderContent> content = new SimpleObjectProperty<>();
    private final BooleanProperty polling = new SimpleBooleanProperty();
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private Runnable refresh = () -> {};

    /** Null until the first contest is chosen. */
    public ObjectProperty<@Nullable HeaderContent> contentProperty() {
        return content;
    }

    /** True while requests are out. */
    public BooleanProperty pollingProperty() {
        return polling;
    }

    /** True while the user has paused polling; set it to pause or resume. */
    public BooleanProperty pausedProperty() {
        return paused;
    }

    /** What <i>Refresh</i> does. */
    public void onRefresh(Runnable action) {
        refresh = action;
    }

    void refresh() {
        refresh.run();
    }
}
