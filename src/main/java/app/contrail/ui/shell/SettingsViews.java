package app.contrail.ui.shell;

import app.contrail.ui.accounts.AccountsController;
import app.contrail.ui.accounts.AccountsModel;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.ViewLoader;
import app.contrail.ui.common.Wording;
import app.contrail.ui.settings.AboutController;
import app.contrail.ui.settings.AlertsController;
import app.contrail.ui.settings.AppearanceController;
import app.contrail.ui.settings.AppearanceTexts;
import app.contrail.ui.settings.HistoryController;
import app.contrail.ui.settings.PollingController;
import app.contrail.ui.settings.PrivacyController;
import app.contrail.ui.settings.SettingsController;
import app.contrail.ui.settings.SettingsModel;
import app.contrail.ui.settings.SettingsPage;
import app.contrail.ui.settings.SettingsPart;
import app.contrail.ui.settings.Surroundings;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** Puts the settings together, when they are first opened. */
final class SettingsViews {
    private final Wording wording;
    private final ViewLoader views;

    /** @param background runs what blocks */
    SettingsViews(
            SettingsModel model,
            AccountsModel accounts,
            Wording wording,
            Surroundings surroundings,
            Executor background,
            FxExecutor fx) {
        this.wording = wording;
        views = new ViewLoader(wording.messages())
                .with(SettingsController.class, () -> new SettingsController(model, wording.messages(), pages(), fx))
                .with(AccountsController.class, () -> new AccountsController(accounts, wording.messages()))
                .with(PollingController.class, () -> new PollingController(model, wording))
                .with(
                        HistoryController.class,
                        () -> new HistoryController(model, wording, surroundings, background, fx))
                .with(
                        AppearanceController.class,
                        () -> new AppearanceController(
                                model, new AppearanceTexts(wording, Locale.getDefault(Locale.Category.FORMAT))))
                .with(PrivacyController.class, () -> new PrivacyController(model))
                .with(AlertsController.class, () -> new AlertsController(model, wording))
                .with(AboutController.class, () -> new AboutController(wording, surroundings));
    }

    Parent load() {
        return views.load(SettingsController.class, "settings.fxml");
    }

    /** The list of pages. One more is a line here, and its controller above. */
    private List<SettingsPage> pages() {
        return List.of(
                page("settings.polling.page", SettingsPart.POLLING, PollingController.class, "polling.fxml"),
                page("settings.history.page", SettingsPart.HISTORY, HistoryController.class, "history.fxml"),
                page(
                        "settings.appearance.page",
                        SettingsPart.APPEARANCE,
                        AppearanceController.class,
                        "appearance.fxml"),
                page("settings.privacy.page", SettingsPart.PRIVACY, PrivacyController.class, "privacy.fxml"),
                page("settings.alerts.page", SettingsPart.ALERTS, AlertsController.class, "alerts.fxml"),
                page("settings.accounts.page", null, AccountsController.class, "accounts.fxml"),
                page("settings.about.page", null, AboutController.class, "about.fxml"));
    }

    private SettingsPage page(String name, @Nullable SettingsPart part, Class<?> controller, String view) {
        return new SettingsPage(wording.text(name), part, () -> views.load(controller, view));
    }
}
