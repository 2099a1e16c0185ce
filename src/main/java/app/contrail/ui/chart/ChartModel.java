package app.contrail.ui.chart;

import app.contrail.ui.common.PanelMark;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the conversion panel shows and which time the user asked for. For the FX thread. */
public final class ChartModel {
    private final ObjectProperty<ChartRange> range = new SimpleObjectProperty<>(ChartRange.ALL);
    private final ObjectProperty<@Nullable ChartContent> content = new SimpleObjectProperty<>();
    private final ObjectProperty<PanelMark> mark = new SimpleObjectProperty<>(PanelMark.PENDING);
    private final StringProperty bucketWord = new SimpleStringProperty("");
    private final StringProperty empty = new SimpleStringProperty("");

    /** The time shown; the user changes it. */
    public ObjectProperty<ChartRange> rangeProperty() {
        return range;
    }

    /** What to draw; null until the first contest is chosen. */
    public ObjectProperty<@Nullable ChartContent> contentProperty() {
        return content;
    }

    public ObjectProperty<PanelMark> markProperty() {
        return mark;
    }

    /** The size of a bucket in words, such as "per half hour". */
    public StringProperty bucketWordProperty() {
        return bucketWord;
    }

    /** What to say instead of a chart that has nothing to draw. */
    public StringProperty emptyProperty() {
        return empty;
    }
}
