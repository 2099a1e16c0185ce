package app.contrail.ui.export;

import app.contrail.domain.Metric;
import app.contrail.export.FileFormat;
import app.contrail.ui.common.EscapeKey;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.Scroll;
import app.contrail.ui.common.Shortcut;
import app.contrail.ui.common.SpokenName;
import java.util.Arrays;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Where the user says what is to be exported, and how. */
public final class ExportFormController {
    private final ExportModel model;
    private final ExportTexts texts;
    private final FxExecutor fx;

    @FXML
    private VBox root;

    @FXML
    private FormPane scroller;

    @FXML
    private ComboBox<ExportSubject> subject;

    @FXML
    private Label meaning;

    @FXML
    private VBox formatField;

    @FXML
    private HBox formatChoices;

    @FXML
    private ToggleGroup formats;

    @FXML
    private ExportTimeController timeController;

    @FXML
    private ExportAddressesController addressesController;

    @FXML
    private Label busy;

    @FXML
    private Button save;

    public ExportFormController(ExportModel model, ExportTexts texts, FxExecutor fx) {
        this.model = model;
        this.texts = texts;
        this.fx = fx;
    }

    @FXML
    private void initialize() {
        root.managedProperty().bind(root.visibleProperty());
        busy.visibleProperty().bind(model.runningProperty());
        formatField.managedProperty().bind(formatField.visibleProperty());
        busy.managedProperty().bind(busy.visibleProperty());
        save.disableProperty()
                .bind(model.runningProperty().or(timeController.timeProperty().isNull()));
        SpokenName.of(subject, texts.subjectName());
        subject.setConverter(names());
        for (FileFormat format : FileFormat.values()) {
            RadioButton choice = new RadioButton(texts.format(format));
            choice.setToggleGroup(formats);
            choice.setUserData(format);
            formatChoices.getChildren().add(choice);
        }
        subject.valueProperty().subscribe(this::fit);
        model.shownProperty().subscribe(ignored -> subject.setConverter(names()));
        // Where room is short, these come up below what is in sight.
        addressesController.onOpened(this::scrollTo);
        timeController.onOpened(this::scrollTo);
        EscapeKey.leaves(root, this::escape);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
        model.formProperty().subscribe(this::begin);
        // When this is made, it is in no scene yet, nor before it is drawn for the first time.
        subject.sceneProperty().subscribe(scene -> fx.later(subject::requestFocus));
    }

    private void scrollTo(Node opened) {
        fx.later(() -> Scroll.to(opened));
    }

    private StringConverter<ExportSubject> names() {
        ExportShown shown = model.shownProperty().get();
        Metric metric = shown == null ? Metric.CONVERSION : shown.metric();
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable ExportSubject named) {
                return named == null ? "" : texts.subject(named, metric);
            }

            @Override
            public ExportSubject fromString(String text) {
                throw new UnsupportedOperationException("Nobody types what is to be exported");
            }
        };
    }

    private void begin(@Nullable ExportForm now) {
        root.setVisible(now != null);
        if (now == null) {
            return;
        }
        subject.getItems().setAll(offered());
        subject.setValue(now.subject());
        for (Toggle toggle : formats.getToggles()) {
            toggle.setSelected(toggle.getUserData() == model.lastFormat());
        }
        timeController.begin();
        addressesController.begin();
        scroller.setVvalue(0);
        fx.later(subject::requestFocus);
    }

    private List<ExportSubject> offered() {
        return Arrays.stream(ExportSubject.values())
                .filter(each ->
                        each != ExportSubject.ENTRIES || model.entriesProperty().get())
                .toList();
    }

    private void fit(@Nullable ExportSubject chosen) {
        if (chosen != null) {
            formatField.setVisible(chosen.hasFormats());
            meaning.setText(texts.meaning(chosen));
            timeController.fit(chosen);
            addressesController.fit(chosen);
        }
    }

    /** Enter saves from wherever it has no meaning of its own. */
    private void enter(KeyEvent event) {
        Node focused = root.getScene().getFocusOwner();
        boolean own = (focused instanceof ButtonBase && !(focused instanceof RadioButton))
                || (focused instanceof ComboBoxBase<?> box && box.isShowing());
        if (Shortcut.SAVE_EXPORT.matches(event) && !own) {
            event.consume();
            save();
        }
    }

    /** An open list of choices is left first. */
    private void escape() {
        if (root.getScene().getFocusOwner() instanceof ComboBoxBase<?> box && box.isShowing()) {
            box.hide();
        } else {
            cancel();
        }
    }

    @FXML
    private void save() {
        ExportTime time = timeController.timeProperty().get();
        Toggle format = formats.getSelectedToggle();
        if (time != null && format != null && !save.isDisabled()) {
            model.save(new ExportWish(
                    subject.getValue(), (FileFormat) format.getUserData(), time, addressesController.isMasked()));
        }
    }

    @FXML
    private void cancel() {
        model.formProperty().set(null);
    }
}
