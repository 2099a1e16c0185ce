package app.contrail.ui.settings;

import java.util.function.Supplier;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/**
 * A page of the settings.
 *
 * @param name its line in the list, and its heading
 * @param part whose usual values it can restore; null if there are none
 * @param view made when the page is first shown
 */
public record SettingsPage(String name, @Nullable SettingsPart part, Supplier<? extends Parent> view) {

    /** The line in the list. */
    @Override
    public String toString() {
        return name;
    }
}
