package app.contrail.ui.settings;

import app.contrail.insights.Kind;
import app.contrail.insights.Threshold;
import app.contrail.insights.Thresholds;
import app.contrail.settings.Alerts;
import app.contrail.settings.Settings;
import app.contrail.ui.common.SpokenName;
import app.contrail.ui.common.Wording;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;

/** The page on what the user wants to be told, and from when on it is news. */
public final class AlertsController {
    /** That of a row with a number, for those without one. */
    private static final double ROW_HEIGHT = 32;

    private static final int COLUMNS = 3;
    private static final int DIGITS = 5;

    /** So that words are broken between them, and not within. */
    private static final double LEAST_FOR_WORDS = 110;

    private final SettingsModel model;
    private final Wording wording;
    private final AlertTexts texts;

    @FXML
    private CheckBox notifications;

    @FXML
    private GridPane kinds;

    public AlertsController(SettingsModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        texts = new AlertTexts(wording.messages());
    }

    @FXML
    private void initialize() {
        model.settingsProperty()
                .subscribe(
                        settings -> notifications.setSelected(settings.alerts().notifications()));
        for (Kind kind : Kind.values()) {
            add(kind);
        }
    }

    private void add(Kind kind) {
        int row = kinds.getRowCount();
        CheckBox wanted = new CheckBox(texts.kind(kind));
        wanted.setWrapText(true);
        wanted.setMinWidth(LEAST_FOR_WORDS);
        wanted.setMinHeight(ROW_HEIGHT);
        model.settingsProperty().subscribe(settings -> wanted.setSelected(wants(settings, kind)));
        wanted.setOnAction(event -> {
            boolean on = wanted.isSelected();
            change(alerts -> withKind(alerts, kind, on));
        });
        kinds.add(wanted, 0, row);
        Threshold threshold = kind.threshold();
        if (threshold != null) {
            String counted = texts.unit(threshold);
            TextField field = new TextField();
            field.setPrefColumnCount(DIGITS);
            field.setMinWidth(GridPane.USE_PREF_SIZE);
            SpokenName.of(field, wanted.getText() + ": " + counted);
            field.disableProperty().bind(wanted.selectedProperty().not());
            Label unit = new Label(counted);
            unit.getStyleClass().add("muted");
            unit.setWrapText(true);
            unit.setMinWidth(LEAST_FOR_WORDS);
            Label wrong = new Label();
            wrong.getStyleClass().add("problem");
            wrong.setWrapText(true);
            new NumberSetting(field, wrong, wording, model, number(threshold));
            kinds.add(field, 1, row);
            kinds.add(unit, 2, row);
            kinds.add(wrong, 0, row + 1, COLUMNS, 1);
        }
    }

    private static NumberSetting.Figure number(Threshold threshold) {
        return new NumberSetting.Figure(
                settings -> (int) Math.ceil(threshold.least()),
                (int) threshold.greatest(),
                false,
                settings -> thresholds(settings.alerts()).number(threshold),
                (settings, number) -> settings.withAlerts(withNumber(settings.alerts(), threshold, number)));
    }

    private static boolean wants(Settings settings, Kind kind) {
        return thresholds(settings.alerts()).wants(kind);
    }

    private static Thresholds thresholds(Alerts alerts) {
        return Thresholds.of(alerts.thresholds(), alerts.silent());
    }

    private static Alerts withKind(Alerts alerts, Kind kind, boolean on) {
        SortedSet<String> silent = new TreeSet<>(alerts.silent());
        if (on) {
            silent.remove(kind.key());
        } else {
            silent.add(kind.key());
        }
        return new Alerts(alerts.notifications(), alerts.thresholds(), silent);
    }

    /** Only numbers that differ from the usual ones are kept: what is usual may change with a later version. */
    private static Alerts withNumber(Alerts alerts, Threshold threshold, double number) {
        SortedMap<String, Double> numbers = new TreeMap<>(alerts.thresholds());
        if (number == threshold.usual()) {
            numbers.remove(threshold.key());
        } else {
            numbers.put(threshold.key(), number);
        }
        return new Alerts(alerts.notifications(), numbers, alerts.silent());
    }

    private void change(UnaryOperator<Alerts> change) {
        model.change(settings -> settings.withAlerts(change.apply(settings.alerts())));
    }

    @FXML
    private void notifications() {
        boolean wanted = notifications.isSelected();
        change(alerts -> new Alerts(wanted, alerts.thresholds(), alerts.silent()));
    }
}
