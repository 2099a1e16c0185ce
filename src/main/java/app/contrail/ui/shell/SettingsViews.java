package app.contrail.ui.shell;

import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.ViewLoader;
import app.contrail.ui.common.Wording;
import app.contrail.ui.settings.PollingController;
import app.contrail.ui.settings.SettingsController;
import app.contrail.ui.settings.SettingsModel;
import app.contrail.ui.settings.SettingsPage;
import app.contrail.ui.settings.SettingsPart;
import java.util.List;
import javafx.scene.Parent;

/** Puts the settings together, when they are first opened. */
final class SettingsViews {
    private final Wording wording;
    private final ViewLoader views;

    SettingsViews(SettingsModel model, Wording wording, FxExecutor fx) {
        this.wording = wording;
        views = new ViewLoader(wording.messages())
                .with(SettingsController.class, () -> new SettingsController(model, wording.messages(), pages(), fx))
                .with(PollingController.class, () -> new PollingController(model, wording));
    }

    Parent load() {
        return views.load(SettingsController.class, "settings.fxml");
    }

    /** The list of pages: one more is one line more here. */
    private List<SettingsPage> pages() {
        return List.of(page("settings.polling.page", SettingsPart.POLLING, PollingController.class, "polling.fxml"));
    }

    private SettingsPage page(String name, SettingsPart part, Class<?> controller, String view) {
        return new SettingsPage(wording.text(name), part, () -> views.load(controller, view));
    }
}
