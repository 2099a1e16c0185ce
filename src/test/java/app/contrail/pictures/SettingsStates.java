package app.contrail.pictures;

import app.contrail.settings.Polling;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import java.time.Duration;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;

/** The pages of the settings. */
final class SettingsStates {
    private static final List<String> PAGES =
            List.of("polling", "history", "appearance", "privacy", "alerts", "accounts", "about");

    private SettingsStates() {}

    static void addTo(States states) {
        for (String page : PAGES) {
            if (page.equals("accounts")) {
                states.add("settings-accounts", AccountStates.accounts(rig -> {
                    open(rig, page);
                    AccountStates.keep(rig);
                }));
            } else {
                states.add("settings-" + page, rig -> open(rig, page));
            }
        }
        states.add("settings-unmask", rig -> {
            open(rig, "privacy");
            Fx.run(() -> ((CheckBox) rig.scene().lookup("#mask")).fire());
        });
        states.add("settings-wrong-number", rig -> {
            open(rig, "polling");
            Fx.run(() -> {
                TextField allowance = (TextField) rig.scene().lookup("#allowance");
                allowance.setText("0");
                allowance.fireEvent(new ActionEvent());
            });
        });
        states.add("settings-restored", rig -> {
            rig.settings().update(now -> now.withPolling(new Polling(Duration.ofMinutes(2), 40)));
            open(rig, "polling");
            Steps.press(rig, "Restore usual values");
        });
        states.add("settings-problem", rig -> {
            open(rig, "polling");
            Fx.run(() -> rig.models()
                    .settings()
                    .problemProperty()
                    .set("The settings could not be saved in /home/jane/.local/share/contrail/settings.json. Check who"
                            + " may write to this file and its folder, and that the disk has room."));
        });
    }

    static void open(DashboardRig rig, String page) {
        if (rig.models().header().contentProperty().get() == null) {
            rig.opened();
        }
        Fx.run(() -> rig.models().settings().openProperty().set(true));
        Fx.run(() -> ((ListView<?>) rig.scene().lookup(".settings .contest-list"))
                .getSelectionModel()
                .select(PAGES.indexOf(page)));
        rig.settle();
        Steps.layOut(rig);
    }
}
