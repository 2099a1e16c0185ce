package app.contrail.ui.settings;

import app.contrail.settings.Settings;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.util.StringConverter;

/** Ties a list to choose from to one value of the settings, both ways. For the FX thread. */
final class ChoiceSetting {
    private ChoiceSetting() {}

    /**
     * @param choices what is offered; a value from the file that is none of them is offered too
     * @param word what stands in the list for a choice
     */
    static <T> void on(
            Label label,
            ComboBox<T> box,
            List<T> choices,
            Function<T, String> word,
            SettingsModel model,
            Function<Settings, T> value,
            BiFunction<Settings, T, Settings> changed) {
        label.setLabelFor(box);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : word.apply(choice);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("Nothing is typed here");
            }
        });
        box.getItems().setAll(choices);
        model.settingsProperty().subscribe(settings -> {
            T now = value.apply(settings);
            if (!box.getItems().contains(now)) {
                box.getItems().add(now);
            }
            box.setValue(now);
        });
        box.valueProperty().subscribe(chosen -> {
            if (chosen != null
                    && !Objects.equals(
                            chosen, value.apply(model.settingsProperty().get()))) {
                model.change(settings -> changed.apply(settings, chosen));
            }
        });
    }
}
