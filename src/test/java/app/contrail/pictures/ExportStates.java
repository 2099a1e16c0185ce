package app.contrail.pictures;

import app.contrail.roster.RosterProgress;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.ui.common.Wording;
import app.contrail.ui.export.ExportNews;
import app.contrail.ui.export.ExportNewsTexts;
import app.contrail.ui.export.ExportSubject;
import app.contrail.ui.export.SaveTrouble;
import app.contrail.ui.shell.ShellMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import javafx.scene.control.RadioButton;

/** The form of an export, the bar that tells how far it is, and what is said in passing. */
final class ExportStates {
    private static final ShellMessage FAILED_PICTURE = new ShellMessage(
            "summer-giveaway-2025-dashboard-2025-08-19.png could not be saved, and what was there stays."
                    + " Check that its folder is writable and has room, or choose another one.",
            true);

    private ExportStates() {}

    static void addTo(States states) {
        for (ExportSubject subject : ExportSubject.values()) {
            states.add("export-" + subject.name().toLowerCase(Locale.ROOT), rig -> open(rig, subject));
        }
        states.add("export-question", rig -> {
            open(rig, ExportSubject.LEADERBOARD);
            choose(rig, "#clear");
        });
        states.add("export-own-time", rig -> {
            open(rig, ExportSubject.EVERYTHING);
            choose(rig, "#chosen");
        });
        states.add("export-at-some-time", rig -> {
            open(rig, ExportSubject.LEADERBOARD);
            choose(rig, "#chosen");
        });
        states.add("export-while-busy", rig -> {
            open(rig, ExportSubject.KPIS);
            Fx.run(() -> {
                rig.models().export().runningProperty().set(true);
                rig.models().export().newsProperty().set(new ExportNews.Running("Writing all.zip", 0.12));
            });
        });
        ExportNewsTexts texts = new ExportNewsTexts(Wording.of(Locale.UK, ZoneOffset.UTC));
        Path file = Path.of("summer-giveaway-2025-entries-2025-08-19.csv");
        var waiting = new RosterProgress.Waiting.ForRoom(Duration.ofSeconds(12));
        bar(states, "export-progress", texts.reading(new RosterProgress(1200, 10_000L, false, waiting)));
        bar(states, "export-writing", texts.writing(file, 28_450));
        bar(states, "export-saved", texts.saved(file));
        bar(states, "export-cancelled", texts.cancelled(file, 1_200));
        bar(states, "export-failed", texts.failed(file, SaveTrouble.FILE_IN_USE));
        states.add("message", rig -> {
            ContestStates.dashboard(rig);
            tell(rig, new ShellMessage("Picture copied", false));
        });
        states.add("message-long", rig -> {
            ContestStates.dashboard(rig);
            tell(rig, FAILED_PICTURE);
        });
        states.add("message-while-busy", rig -> {
            ContestStates.dashboard(rig);
            Fx.run(() -> rig.models().export().newsProperty().set(texts.writing(file, 28_450)));
            tell(rig, FAILED_PICTURE);
        });
    }

    private static void open(DashboardRig rig, ExportSubject subject) {
        ContestStates.dashboard(rig);
        Fx.run(() -> rig.dashboard().export(subject));
        Steps.layOut(rig);
    }

    private static void tell(DashboardRig rig, ShellMessage message) {
        Fx.run(() -> rig.models().shell().messageProperty().set(message));
    }

    private static void choose(DashboardRig rig, String button) {
        Fx.run(() -> ((RadioButton) rig.scene().lookup(button)).fire());
        Steps.layOut(rig);
    }

    private static void bar(States states, String name, ExportNews news) {
        states.add(name, rig -> {
            ContestStates.dashboard(rig);
            Fx.run(() -> rig.models().export().newsProperty().set(news));
        });
    }
}
