package app.contrail.ui.export;

import app.contrail.ui.common.Formats;
import app.contrail.ui.common.Messages;
import app.contrail.ui.common.MomentField;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The part of the form on the time of which something is exported. */
public final class ExportTimeController {
    private final ExportModel model;
    private final ExportTexts texts;
    private final Messages messages;
    private final Formats formats;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<@Nullable ExportTime> time = new ReadOnlyObjectWrapper<>();
    private Consumer<Node> opened = node -> {};
    private ExportSubject subject = ExportSubject.KPIS;

    @FXML
    private VBox field;

    @FXML
    private ToggleGroup times;

    @FXML
    private RadioButton shown;

    @FXML
    private RadioButton all;

    @FXML
    private RadioButton chosen;

    @FXML
    private GridPane moments;

    @FXML
    private Label fromWord;

    @FXML
    private MomentField from;

    @FXML
    private Label toWord;

    @FXML
    private MomentField to;

    @FXML
    private Label wrong;

    public ExportTimeController(ExportModel model, ExportTexts texts, Messages messages, Formats formats, Clock clock) {
        this.model = model;
        this.texts = texts;
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        for (Node node : new Node[] {field, shown, moments, fromWord, from, toWord, wrong}) {
            node.managedProperty().bind(node.visibleProperty());
        }
        moments.visibleProperty().bind(chosen.selectedProperty());
        model.shownProperty().subscribe(now -> tellShown());
        times.selectedToggleProperty().subscribe((Toggle ignored) -> read());
        moments.visibleProperty().subscribe(visible -> {
            if (visible) {
                opened.accept(field);
            }
        });
        from.momentProperty().subscribe(ignored -> read());
        to.momentProperty().subscribe(ignored -> read());
    }

    /** Null while what is typed is no time. */
    ReadOnlyObjectProperty<@Nullable ExportTime> timeProperty() {
        return time.getReadOnlyProperty();
    }

    /** @param listener told when the fields of a time of one's own have come up */
    void onOpened(Consumer<Node> listener) {
        opened = listener;
    }

    void onEnter(Runnable action) {
        from.onEnter(action);
        to.onEnter(action);
    }

    /** Begins with what was chosen last in this run. */
    void begin() {
        tellShown();
        ExportShown chart = model.shownProperty().get();
        Instant now = clock.instant();
        Instant begin = chart == null ? now : chart.from();
        Instant end = chart == null ? now : chart.to();
        switch (model.lastTime()) {
            case ExportTime.Usual usual -> (usual == ExportTime.Usual.ALL ? all : shown).setSelected(true);
            case ExportTime.Between between -> {
                begin = between.from();
                end = between.to();
                chosen.setSelected(true);
            }
            case ExportTime.At at -> {
                end = at.moment();
                chosen.setSelected(true);
            }
        }
        from.show(begin, formats, messages.text("export.from.name"));
        to.show(end, formats, messages.text("export.to.name"));
        fit(subject);
    }

    /** Offers the times that there are of a subject. */
    void fit(ExportSubject now) {
        subject = now;
        boolean period = now.time() == ExportSubject.Time.PERIOD;
        field.setVisible(now.time() != ExportSubject.Time.NONE);
        for (Node node : new Node[] {shown, fromWord, from, toWord}) {
            node.setVisible(period);
        }
        // By itself it stands where the first one does: empty columns and rows would leave their gaps.
        GridPane.setConstraints(to, period ? 1 : 0, period ? 1 : 0);
        if (!period && shown.isSelected()) {
            // The leaderboard and the funnel on screen are the newest, whatever the chart shows.
            all.setSelected(true);
        }
        all.setText(texts.all(now));
        chosen.setText(texts.chosen(now));
        read();
    }

    private void tellShown() {
        ExportShown chart = model.shownProperty().get();
        shown.setText(chart == null ? "" : texts.shown(chart, clock.instant()));
    }

    private void read() {
        time.set(typed());
        boolean period = subject.time() == ExportSubject.Time.PERIOD;
        wrong.setText(messages.text(period ? "export.between.wrong" : "export.moment.wrong"));
        wrong.setVisible(time.get() == null);
    }

    private @Nullable ExportTime typed() {
        if (!chosen.isSelected() || subject.time() == ExportSubject.Time.NONE) {
            return shown.isSelected() ? ExportTime.Usual.AS_SHOWN : ExportTime.Usual.ALL;
        }
        Instant begin = from.momentProperty().get();
        Instant end = to.momentProperty().get();
        if (end == null) {
            return null;
        }
        if (subject.time() == ExportSubject.Time.MOMENT) {
            return new ExportTime.At(end);
        }
        return begin == null || !begin.isBefore(end) ? null : new ExportTime.Between(begin, end);
    }
}
