package app.contrail.ui.shell;

import app.contrail.ui.common.Freshness;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.Wording;
import app.contrail.ui.overview.OverviewModel;
import app.contrail.ui.overview.OverviewTexts;
import java.time.Clock;

/**
 * Keeps the overview showing what is known of all contests, while it is on screen. Made when the overview is first asked
 * for. For the FX thread.
 */
final class OverviewPresenter {
    private final OverviewModel model = new OverviewModel();
    private final DashboardModels models;
    private final ContestListPresenter contests;
    private final OverviewTexts texts;
    private final FxExecutor fx;
    private final Clock clock;
    private boolean pending;

    OverviewPresenter(
            DashboardModels models, ContestListPresenter contests, Wording wording, FxExecutor fx, Clock clock) {
        this.models = models;
        this.contests = contests;
        this.fx = fx;
        this.clock = clock;
        texts = new OverviewTexts(wording);
        model.fullScreenProperty().bindBidirectional(models.shell().fullScreenProperty());
        model.shownProperty().bind(models.contests().selectedProperty());
        model.onPin(models.contests()::pin);
        model.onLeave(() -> models.shell().pageProperty().set(ShellModel.Page.DASHBOARD));
        model.onOpen(contest -> {
            models.contests().selectedProperty().set(contest);
            models.shell().pageProperty().set(ShellModel.Page.DASHBOARD);
        });
        model.orderProperty().subscribe(order -> render());
        models.shell().pageProperty().subscribe(page -> render());
        contests.onRendered(this::renderSoon);
        contests.onReworded(texts::forget);
    }

    OverviewModel model() {
        return model;
    }

    /** After the list, and once however often that was written meanwhile. */
    private void renderSoon() {
        if (!pending) {
            pending = true;
            fx.later(() -> {
                pending = false;
                render();
            });
        }
    }

    private void render() {
        if (models.shell().pageProperty().get() == ShellModel.Page.OVERVIEW) {
            model.contentProperty()
                    .set(texts.overview(
                            contests.team(),
                            contests.found(),
                            model.orderProperty().get(),
                            contests.state(),
                            Freshness.of(contests.list()),
                            clock.instant()));
        }
    }
}
