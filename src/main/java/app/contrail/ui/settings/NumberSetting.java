package app.contrail.ui.settings;

import app.contrail.settings.Settings;
import app.contrail.ui.common.PseudoState;
import app.contrail.ui.common.Shortcut;
import app.contrail.ui.common.Wording;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Ties a field to one number of the settings, both ways. What is typed counts after Enter, or when the focus moves on;
 * the arrow keys go up and down by one. A number that cannot hold is said to be so, and changes nothing. For the FX
 * thread.
 */
final class NumberSetting {
    private final TextField field;
    private final Label wrong;
    private final Wording wording;
    private final SettingsModel model;
    private final Figure number;

    /**
     * One number of the settings.
     *
     * @param least the lowest that it may be, with the present settings
     * @param whole whether it has no decimals
     */
    record Figure(
            Function<Settings, Integer> least,
            int most,
            boolean whole,
            Function<Settings, Double> value,
            BiFunction<Settings, Double, Settings> changed) {

        static Figure whole(
                Function<Settings, Integer> least,
                int most,
                Function<Settings, Integer> value,
                BiFunction<Settings, Integer, Settings> changed) {
            return new Figure(
                    least,
                    most,
                    true,
                    settings -> (double) value.apply(settings),
                    (settings, typed) -> changed.apply(settings, (int) Math.round(typed)));
        }

        boolean allows(double typed, Settings settings) {
            return typed >= least.apply(settings) && typed <= most && (!whole || typed == Math.rint(typed));
        }
    }

    /** @param wrong says what is wrong; takes no room otherwise */
    NumberSetting(TextField field, Label wrong, Wording wording, SettingsModel model, Figure number) {
        this.field = field;
        this.wrong = wrong;
        this.wording = wording;
        this.model = model;
        this.number = number;
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
        field.setText(text(number.value().apply(settings)));
        mark(false);
    }

    private void mark(boolean isWrong) {
        wrong.setVisible(isWrong);
        field.pseudoClassStateChanged(PseudoState.SEVERE, isWrong);
        field.setAccessibleHelp(isWrong ? wrong.getText() : null);
    }

    private void key(KeyEvent event) {
        if (Shortcut.STEP_NUMBER.matches(event)) {
            double present = number.value().apply(model.settingsProperty().get());
            double next = event.getCode() == KeyCode.UP ? present + 1 : present - 1;
            if (number.allows(next, model.settingsProperty().get())) {
                change(next);
            }
            event.consume();
        }
    }

    private void commit() {
        Settings settings = model.settingsProperty().get();
        // Decimals that are not shown stay, unless something is typed.
        if (field.getText().strip().equals(text(number.value().apply(settings)))) {
            show(settings);
            return;
        }
        Double typed = typed();
        if (typed != null && number.allows(typed, settings)) {
            change(typed);
            return;
        }
        String least = wording.formats().count(number.least().apply(settings));
        String most = wording.formats().count(number.most());
        wrong.setText(
                number.whole()
                        ? wording.text("settings.number.wrong", least, most)
                        : wording.text("settings.decimal.wrong", least, most));
        mark(true);
    }

    private @Nullable Double typed() {
        try {
            return Double.valueOf(field.getText().strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Without grouping, so that it can be read back. */
    private String text(double present) {
        double rounded = Math.round(present * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? String.valueOf((long) rounded)
                : String.valueOf(rounded).replace('.', wording.formats().decimalSeparator());
    }

    private void change(double wanted) {
        Settings settings = model.settingsProperty().get();
        if (wanted == number.value().apply(settings)) {
            show(settings);
        } else {
            model.change(now -> number.changed().apply(now, wanted));
        }
    }
}
