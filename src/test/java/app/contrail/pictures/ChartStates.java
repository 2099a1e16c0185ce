package app.contrail.pictures;

import app.contrail.charts.ChartRange;
import app.contrail.domain.Metric;
import app.contrail.domain.Note;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.ui.chart.ChartModel;
import app.contrail.ui.chart.NotesModel;
import java.util.Locale;
import java.util.function.Consumer;

/** The chart with two weeks recorded: every range, and everything that can be asked of it. */
final class ChartStates {
    private ChartStates() {}

    static void addTo(States states) {
        for (ChartRange.Last range : ChartRange.Last.values()) {
            states.add(
                    "chart-" + range.name().toLowerCase(Locale.ROOT),
                    chart(model -> model.rangeProperty().set(range)));
        }
        for (Metric metric : Metric.values()) {
            states.add(
                    "chart-of-" + metric.name().toLowerCase(Locale.ROOT),
                    chart(model -> model.metricProperty().set(metric)));
        }
        states.add("chart-compared", chart(model -> {
            model.rangeProperty().set(ChartRange.Last.WEEK);
            model.compareProperty().set(true);
        }));
        states.add("chart-compared-entries", chart(model -> {
            model.metricProperty().set(Metric.ENTRIES);
            model.compareProperty().set(true);
        }));
        states.add("chart-table", chart(model -> model.tableProperty().set(true)));
        states.add(
                "chart-other-time", chart(model -> model.choosingRangeProperty().set(true)));
        states.add(
                "chart-new-note",
                chart(model -> model.notes().draftProperty().set(new NotesModel.Draft(null, DashboardRig.START))));
        states.add("chart-change-note", chart(model -> {
            Note note =
                    Note.of(DashboardRig.START.minusSeconds(3600), "Newsletter sent to all who took part in spring");
            model.notes().draftProperty().set(new NotesModel.Draft(note, note.at()));
        }));
        states.add(
                "chart-note-not-kept",
                chart(model -> model.notes()
                        .problemProperty()
                        .set("The note could not be kept. Check that the disk has room.")));
        states.add(
                "chart-note-removed",
                chart(model -> model.notes()
                        .undoProperty()
                        .set(new NotesModel.Undo(Note.of(DashboardRig.START, "Newsletter sent"), true))));
        states.add("chart-tooltip", rig -> {
            ContestStates.dashboard(rig);
            Steps.pointAt(rig, ".trend-chart", 0.9, 60);
        });
        states.add("chart-gap", rig -> {
            ContestStates.dashboard(rig);
            Steps.pointAt(rig, ".trend-chart", 0.66, 60);
        });
    }

    private static Consumer<DashboardRig> chart(Consumer<ChartModel> asked) {
        return rig -> {
            ContestStates.dashboard(rig);
            Steps.layOut(rig);
            Fx.run(() -> asked.accept(rig.models().chart()));
            rig.settle();
        };
    }
}
