package app.contrail.ui.settings;

import app.contrail.settings.Appearance;
import app.contrail.settings.Appearance.Hours;
import app.contrail.settings.Appearance.Look;
import app.contrail.settings.Settings;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;

/** The page on what the window looks like. */
public final class AppearanceController {
    private static final List<Integer> SIZES =
            List.of(Appearance.SMALLEST, 90, 100, 110, 125, 150, 175, Appearance.LARGEST);

    private final SettingsModel model;
    private final AppearanceTexts texts;

    @FXML
    private Label lookLabel;

    @FXML
    private ComboBox<Look> look;

    @FXML
    private Label sizeLabel;

    @FXML
    private ComboBox<Integer> size;

    @FXML
    private Label localeLabel;

    @FXML
    private ComboBox<String> locale;

    @FXML
    private Label hoursLabel;

    @FXML
    private ComboBox<Hours> hours;

    @FXML
    private Label example;

    public AppearanceController(SettingsModel model, AppearanceTexts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        choice(lookLabel, look, List.of(Look.values()), texts::look, Appearance::look, Appearance::withLook);
        choice(sizeLabel, size, SIZES, texts::size, Appearance::textPercent, Appearance::withTextPercent);
        choice(localeLabel, locale, texts.locales(), texts::locale, Appearance::locale, Appearance::withLocale);
        choice(hoursLabel, hours, List.of(Hours.values()), texts::hours, Appearance::hours, Appearance::withHours);
        model.settingsProperty().subscribe(settings -> example.setText(texts.example(settings.appearance())));
    }

    private <T> void choice(
            Label label,
            ComboBox<T> box,
            List<T> choices,
            Function<T, String> word,
            Function<Appearance, T> value,
            BiFunction<Appearance, T, Appearance> changed) {
        ChoiceSetting.on(
                label,
                box,
                choices,
                word,
                model,
                settings -> value.apply(settings.appearance()),
                (Settings settings, T chosen) -> settings.withAppearance(changed.apply(settings.appearance(), chosen)));
    }
}
