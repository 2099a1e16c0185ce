package app.contrail.ui.shell;

import app.contrail.ui.common.ThemeChoice;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Which page the window shows and how it looks. For the FX thread. */
public final class ShellModel {
    /** The pages of the window. */
    public enum Page {
        WELCOME,
        DASHBOARD,
        /** All contests of the team. */
        OVERVIEW,
        ACCOUNTS
    }

    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.WELCOME);
    private final ObjectProperty<ThemeChoice> theme = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final BooleanProperty fullScreen = new SimpleBooleanProperty();

    private final ObjectProperty<@Nullable ShellMessage> message = new SimpleObjectProperty<>();
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);

    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    public ObjectProperty<ThemeChoice> themeProperty() {
        return theme;
    }

    /** Whether the window fills the screen. */
    public BooleanProperty fullScreenProperty() {
        return fullScreen;
    }

    /** What was done at the user's wish, or could not be; null if nothing need be said. */
    public ObjectProperty<@Nullable ShellMessage> messageProperty() {
        return message;
    }

    /** The size of everything in the window; 1 is the usual one. */
    public DoubleProperty zoomProperty() {
        return zoom;
    }
}
