package app.contrail.ui.settings;

import app.contrail.settings.Settings;
import app.contrail.ui.common.Wording;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Ties a field to one whole number of the settings, both ways. What is typed counts after Enter, or when the focus moves
 * on; the arrow keys go up and down by one. A number that cannot hold is said to be so, and changes nothing. For the FX
 * thread.
 */
final class NumberSetting {
    private final TextField field;
    private final Label wrong;
    private final Wording wording;
    private final SettingsModel model;
    private final Range range;
    private final ToIntFunction<Settings> value;
    private final BiFunction<Settings, Integer, Settings> changed;

    /** What a number may be, with the present settings. */
    record Range(ToIntFunction<Settings> least, int most) {}

    /** @param wrong says what is wrong; takes no room otherwise */
    NumberSetting(
            Label label,
            TextField field,
            Label wrong,
            Wording wording,
            SettingsModel model,
            Range range,
            ToIntFunction<Settings> value,
            BiFunction<Settings, Integer, Settings> changed) {
        this.field = field;
        this.wrong = wrong;
        this.wording = wording;
        this.model = model;
        this.range = range;
        this.value = value;
        this.changed = changed;
        label.setLabelFor(field);
        field.setAccessibleText(label.getText());
        wrong.managedProperty().bind(wrong.visibleProperty());
        model.settingsProperty().subscribe(this::show);
        field.setOnAction(event -> commit());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit();
            }
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void show(Settings settings) {
        field.setText(String.valueOf(value.applyAsInt(settings)));
        wrong.setVisible(false);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            int present = value.applyAsInt(model.settingsProperty().get());
            int next = event.getCode() == KeyCode.UP ? present + 1 : present - 1;
            if (isWithin(next)) {
                change(next);
            }
            event.consume();
        }
    }

    private void commit() {
        Settings settings = model.settingsProperty().get();
        try {
            int typed = Integer.parseInt(field.getText().strip());
            if (isWithin(typed)) {
                show(settings);
                change(typed);
                return;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of the range.
        }
        wrong.setText(wording.text(
                "settings.number.wrong",
                wording.formats().count(range.least().applyAsInt(settings)),
                wording.formats().count(range.most())));
        wrong.setVisible(true);
    }

    private boolean isWithin(int number) {
        return number >= range.least().applyAsInt(model.settingsProperty().get()) && number <= range.most();
    }

    private void change(int number) {
        if (number != value.applyAsInt(model.settingsProperty().get())) {
            model.change(settings -> changed.apply(settings, number));
        }
    }
}
