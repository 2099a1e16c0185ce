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
        viewsController.bind(model.tile(Metric.VIEWS));
        entriesController.bind(model.tile(Metric.ENTRIES));
        conversionController.bind(model.tile(Metric.CONVERSION));
        confirmedController.bind(model.tile(Metric.CONFIRMED));
        bonusController.bind(model.tile(Metric.BONUS_ACTIONS));
        disqualifiedController.bind(model.tile(Metric.DISQUALIFIED));
    }
}
