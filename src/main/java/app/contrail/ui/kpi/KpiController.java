package app.contrail.ui.kpi;

import app.contrail.domain.Metric;
import javafx.fxml.FXML;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** The six tiles, in a row, or in two where room is short. */
public final class KpiController {
    /** Below this width the six do not fit beside each other. */
    private static final double LEAST_FOR_ONE_ROW = 640;

    private final KpiModel model;

    @FXML
    private GridPane tiles;

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
        tiles.widthProperty().subscribe(width -> arrange(fitInOneRow(width.doubleValue()) ? 6 : 3));
    }

    /** A width of nothing is not known yet. */
    private static boolean fitInOneRow(double width) {
        return width <= 0 || width >= LEAST_FOR_ONE_ROW;
    }

    /** Spreads the tiles over that many columns of the same width. */
    private void arrange(int columns) {
        if (tiles.getColumnConstraints().size() == columns) {
            return;
        }
        tiles.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            tiles.getColumnConstraints().add(column);
        }
        for (int i = 0; i < tiles.getChildren().size(); i++) {
            GridPane.setConstraints(tiles.getChildren().get(i), i % columns, i / columns);
        }
    }

    private void bind(TileController tile, Metric metric) {
        tile.bind(model.tile(metric), () -> model.chosenProperty().set(metric));
        model.chosenProperty().subscribe(chosen -> tile.markChosen(chosen == metric));
    }
}
