package app.contrail.ui.common;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.FormatStyle;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.converter.LocalDateStringConverter;
import org.jspecify.annotations.Nullable;

/** A date and a time of day, to the minute, in the user's zone. */
public final class MomentField extends HBox {
    private final DatePicker date = new DatePicker();
    private final TextField time = new TextField();
    private final ReadOnlyObjectWrapper<@Nullable Instant> moment = new ReadOnlyObjectWrapper<>();
    private @Nullable Formats formats;

    public MomentField() {
        getStyleClass().add("moment-field");
        date.setPrefWidth(136);
        time.setPrefColumnCount(6);
        time.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(date, time);
        date.valueProperty().subscribe(ignored -> read());
        date.getEditor().textProperty().subscribe(ignored -> read());
        time.textProperty().subscribe(ignored -> read());
    }

    /**
     * Begins with this time, cut to the minute.
     *
     * @param name what the time is, for a screen reader
     */
    public void show(Instant at, Formats newFormats, String name) {
        formats = newFormats;
        date.setConverter(new LocalDateStringConverter(FormatStyle.SHORT, newFormats.locale(), null));
        SpokenName.of(date, name);
        SpokenName.of(time, name);
        ZonedDateTime local = at.atZone(newFormats.zone());
        date.setValue(local.toLocalDate());
        time.setText(newFormats.time(at));
        read();
    }

    /** What the fields say; null while that is no time. */
    public ReadOnlyObjectProperty<@Nullable Instant> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    /** The text field, so that a form can act on Enter there. */
    public void onEnter(Runnable action) {
        time.setOnAction(event -> action.run());
    }

    private void read() {
        Formats known = formats;
        LocalDate day = typedDay();
        LocalTime ofDay = known == null ? null : known.parseTime(time.getText());
        moment.set(
                known == null || day == null || ofDay == null
                        ? null
                        : day.atTime(ofDay).atZone(known.zone()).toInstant());
    }

    /** What is typed counts at once, not only after Enter. */
    private @Nullable LocalDate typedDay() {
        if (date.getSkin() == null) {
            // The text is not written before the field is drawn for the first time.
            return date.getValue();
        }
        try {
            return date.getConverter().fromString(date.getEditor().getText());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
