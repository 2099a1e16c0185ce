package app.contrail.ui.kpi;

import app.contrail.domain.Metric;
import javafx.fxml.FXML;

/** The row of six tiles. */
public final class KpiController {
    private final KpiModel model;

    @FXML
    private TileController viewsController;

    @FXML
    private TileController entriesController;

    @FXML
    private TileController conversionController;

    @FXML
    private TileController confirmedController;

    @FXML
    private TileController bonusController;

    @FXML
    private TileController disqualifiedController;

    public KpiController(KpiModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        bind(viewsController, Metric.VIEWS);
        bind(entriesController, Metric.ENTRIES);
        bind(conversionController, Metric.CONVERSION);
        bind(confirmedController, Metric.CONFIRMED);
        bind(bonusController, Metric.BONUS_ACTIONS);
        bind(disqualifiedController, Metric.DISQUALIFIED);
    }

    private void bind(TileController tile, Metric metric) {
        tile.bind(model.tile(metric), () -> model.chosenProperty().set(metric));
        model.chosenProperty().subscribe(chosen -> tile.markChosen(chosen == metric));
    }
}
