package app.contrail.ui.chart;

import app.contrail.charts.ChartContent;
import app.contrail.charts.ChartQuestion;
import app.contrail.charts.ChartRange;
import app.contrail.domain.Metric;
import app.contrail.ui.common.PanelMark;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the chart's panel shows and what the user asked it. For the FX thread. */
public final class ChartModel {
    /** Until the chart has been laid out; more than most screens are wide. */
    private static final int USUAL_COLUMNS = 2000;

    private final ObjectProperty<Metric> metric = new SimpleObjectProperty<>(Metric.CONVERSION);
    private final ObjectProperty<ChartRange> range = new SimpleObjectProperty<>(ChartRange.Last.ALL);
    private final BooleanProperty compare = new SimpleBooleanProperty();
    private final BooleanProperty table = new SimpleBooleanProperty();
    private final BooleanProperty choosingRange = new SimpleBooleanProperty();
    private final IntegerProperty columns = new SimpleIntegerProperty(USUAL_COLUMNS);
    private final ObjectProperty<@Nullable ChartContent> content = new SimpleObjectProperty<>();
    private final ObjectProperty<ChartCaptions> captions = new SimpleObjectProperty<>(ChartCaptions.NONE);
    private final ObjectProperty<PanelMark> mark = new SimpleObjectProperty<>(PanelMark.PENDING);
    private final NotesModel notes = new NotesModel();

    public ChartModel() {
        // They would lie on one another.
        notes.draftProperty().subscribe(draft -> choosingRange.set(draft == null && choosingRange.get()));
        choosingRange.subscribe(choosing -> notes.draftProperty()
                .set(choosing ? null : notes.draftProperty().get()));
    }

    /** The figure shown; the user changes it by choosing a tile. */
    public ObjectProperty<Metric> metricProperty() {
        return metric;
    }

    /** The time shown; the user changes it. */
    public ObjectProperty<ChartRange> rangeProperty() {
        return range;
    }

    /** Whether the period before is shown as well; the user changes it. */
    public BooleanProperty compareProperty() {
        return compare;
    }

    /** Whether the numbers are shown as a table instead; the user changes it. */
    public BooleanProperty tableProperty() {
        return table;
    }

    /** Whether the user is writing down a range. */
    public BooleanProperty choosingRangeProperty() {
        return choosingRange;
    }

    /** How many pixels wide the chart is; the view changes it. */
    public IntegerProperty columnsProperty() {
        return columns;
    }

    /** All of it that decides what is drawn. */
    public ChartQuestion question() {
        return new ChartQuestion(metric.get(), range.get(), compare.get(), columns.get());
    }

    /** What to draw; null until the first contest is chosen. */
    public ObjectProperty<@Nullable ChartContent> contentProperty() {
        return content;
    }

    public ObjectProperty<ChartCaptions> captionsProperty() {
        return captions;
    }

    public ObjectProperty<PanelMark> markProperty() {
        return mark;
    }

    /** The notes on the chart and what the user does with them. */
    public NotesModel notes() {
        return notes;
    }
}
