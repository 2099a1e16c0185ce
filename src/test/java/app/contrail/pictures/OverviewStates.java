package app.contrail.pictures;

import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.ManyContests;
import app.contrail.testing.Route;
import app.contrail.ui.shell.ShellModel;
import java.time.Duration;

/** All contests of a team, in a window and as on a wall. */
final class OverviewStates {
    private OverviewStates() {}

    static void addTo(States states) {
        states.add("overview-many", rig -> {
            team(rig, 300);
            show(rig);
        });
        states.add("overview-few", rig -> {
            team(rig, 7);
            show(rig);
        });
        states.add("overview-example", rig -> {
            rig.opened();
            show(rig);
        });
        states.add("overview-none", rig -> {
            rig.service().always(Route.CONTESTS, Answer.json("{\"success\":true,\"data\":[]}"));
            rig.opened();
            show(rig);
        });
        states.add("overview-offline", rig -> {
            team(rig, 20);
            Steps.everything(rig, new Answer.Reset());
            rig.advance(Duration.ofMinutes(30));
            show(rig);
        });
        states.add("overview-notfound", rig -> {
            team(rig, 7);
            Fx.run(() -> rig.models().contests().searchProperty().set("zebra"));
            show(rig);
        });
        states.add("overview-wall", rig -> {
            team(rig, 20);
            show(rig);
            Fx.run(() -> rig.models().shell().fullScreenProperty().set(true));
        });
        states.add("many-contests", rig -> team(rig, 300));
    }

    private static void team(DashboardRig rig, int contests) {
        ManyContests.record(rig.history(), contests, DashboardRig.START, Duration.ofMinutes(10));
        rig.service().always(Route.CONTESTS, ManyContests.answer(contests, DashboardRig.START));
        rig.gapAfter(Duration.ofMinutes(30));
        rig.opened();
        Fx.run(() -> {
            rig.models().contests().pin(ManyContests.id(4));
            rig.models().contests().pin(ManyContests.id(2));
        });
        rig.settle();
    }

    private static void show(DashboardRig rig) {
        Fx.run(() -> rig.models().shell().pageProperty().set(ShellModel.Page.OVERVIEW));
        rig.settle();
    }
}
