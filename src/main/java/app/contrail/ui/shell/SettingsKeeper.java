package app.contrail.ui.shell;

import app.contrail.settings.Settings;
import app.contrail.settings.SettingsException;
import app.contrail.settings.SettingsStore;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.LatestOnly;
import app.contrail.ui.settings.SettingsModel;
import app.contrail.ui.settings.SettingsPart;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Saves in the background what the user chooses in the window, and keeps the window in step with what holds, whoever
 * changed it. What cannot be saved does not hold: the window says so and shows what does. For the FX thread.
 */
final class SettingsKeeper implements AutoCloseable {
    private final SettingsModel model;
    private final SettingsStore store;
    private final FxExecutor fx;
    private final LatestOnly<Wish> saver;
    private final Runnable stop;
    private @Nullable Wish pending;

    /**
     * What the user wants.
     *
     * @param parts those that the user touched since everything was saved, even if they are again as they were
     */
    private record Wish(Set<SettingsPart> parts, Settings wanted) {}

    /** @param holds hears of all settings on the FX thread, as soon as they hold; never of those that hold already */
    SettingsKeeper(
            SettingsModel model, SettingsStore store, Executor background, FxExecutor fx, Consumer<Settings> holds) {
        this.model = model;
        this.store = store;
        this.fx = fx;
        saver = new LatestOnly<>(background, this::save);
        model.settingsProperty().set(store.settings());
        model.onChange(this::change);
        stop = store.onChange(fx.publishLatest(changed -> {
            showWhatHolds();
            holds.accept(changed);
        }));
    }

    private void change(UnaryOperator<Settings> change) {
        Settings shown = model.settingsProperty().get();
        Settings wanted = change.apply(shown);
        model.problemProperty().set("");
        if (!wanted.equals(shown)) {
            Set<SettingsPart> parts = EnumSet.noneOf(SettingsPart.class);
            if (pending != null) {
                parts.addAll(pending.parts());
            }
            parts.addAll(SettingsPart.differing(shown, wanted));
            Wish wish = new Wish(Set.copyOf(parts), wanted);
            pending = wish;
            model.settingsProperty().set(wanted);
            saver.accept(wish);
        }
    }

    private void save(Wish wish) {
        String problem = problemOf(wish);
        fx.execute(() -> {
            // A later wish holds this one as well, and is still to be saved.
            if (wish.equals(pending)) {
                pending = null;
                showWhatHolds();
                model.problemProperty().set(problem);
            }
        });
    }

    private String problemOf(Wish wish) {
        try {
            store.update(now -> SettingsPart.copied(wish.parts(), wish.wanted(), now));
            return "";
        } catch (SettingsException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void showWhatHolds() {
        if (pending == null) {
            model.settingsProperty().set(store.settings());
        }
    }

    @Override
    public void close() {
        stop.run();
    }
}
