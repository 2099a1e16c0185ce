package app.contrail.ui.diagnostics;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The pane that says how the access to the service goes. For the FX thread. */
public final class DiagnosticsModel {
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable DiagnosticsContent> content = new SimpleObjectProperty<>();
    private Runnable reload = () -> {};

    /** True while the pane lies over the dashboard. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Null until it was read for the first time. */
    public ObjectProperty<@Nullable DiagnosticsContent> contentProperty() {
        return content;
    }

    /** What <i>Read again</i> does, and opening the pane too. */
    public void onReload(Runnable action) {
        reload = action;
    }

    void reload() {
        reload.run();
    }
}
