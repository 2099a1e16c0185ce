package app.contrail.ui.settings;

import app.contrail.settings.Settings;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the user has chosen, and what the settings window says about it. For the FX thread. */
public final class SettingsModel {
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.USUAL);
    private final StringProperty problem = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Restored> restored = new SimpleObjectProperty<>();
    private Consumer<UnaryOperator<Settings>> changing = change -> {};

    /** A part that was given its usual values, with the settings before. */
    public record Restored(SettingsPart part, Settings before) {}

    /** Whether the window shows the settings. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** What the pages show: what holds, or will as soon as it is saved. Written by who saves it. */
    public ObjectProperty<Settings> settingsProperty() {
        return settings;
    }

    /** Why the last change could not be saved, in whole sentences; empty if it was. */
    public StringProperty problemProperty() {
        return problem;
    }

    /** What can be taken back; null if nothing can. */
    public ObjectProperty<@Nullable Restored> restoredProperty() {
        return restored;
    }

    /** @param saver is handed what the user changes */
    public void onChange(Consumer<UnaryOperator<Settings>> saver) {
        changing = saver;
    }

    /** Changes settings. They show at once, and hold as soon as they are saved. */
    public void change(UnaryOperator<Settings> change) {
        restored.set(null);
        changing.accept(change);
    }

    /** Gives a part its usual values again; {@link #takeBack()} undoes that. */
    public void restore(SettingsPart part) {
        Settings before = settings.get();
        change(now -> part.copy(Settings.USUAL, now));
        restored.set(new Restored(part, before));
    }

    /** Undoes the last {@link #restore}. */
    public void takeBack() {
        Restored last = restored.get();
        if (last != null) {
            change(now -> last.part().copy(last.before(), now));
        }
    }
}
