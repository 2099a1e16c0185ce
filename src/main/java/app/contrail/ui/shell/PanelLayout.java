package app.contrail.ui.shell;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Puts the panels beside each other, or below each other where that does not fit: with large text, or in a narrow window.
 * So the dashboard is scrolled down, and not to and fro.
 */
final class PanelLayout {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /** What the panels need beside each other, with the bar by which they are scrolled. */
    private static final double LEAST_WIDTH = 718;

    private final Pane panels;
    private final List<Node> wide;
    private final List<Row> rows;
    private boolean narrow;

    /** Panels that stand beside each other where there is room; only the first grows. */
    private record Row(HBox box, List<Node> panels) {
        static Row of(HBox box) {
            return new Row(box, List.copyOf(box.getChildren()));
        }
    }

    PanelLayout(Pane panels, HBox upper, HBox lower) {
        this.panels = panels;
        wide = List.copyOf(panels.getChildren());
        rows = List.of(Row.of(upper), Row.of(lower));
    }

    /** @param width of the place where the panels are, in the window's own size of text */
    void fit(double width) {
        boolean now = width > 0 && width < LEAST_WIDTH;
        if (now == narrow) {
            return;
        }
        narrow = now;
        panels.pseudoClassStateChanged(NARROW, now);
        if (now) {
            rows.forEach(row -> row.box().getChildren().clear());
            panels.getChildren().removeAll(rows.stream().map(Row::box).toList());
            rows.forEach(row -> panels.getChildren().addAll(row.panels()));
        } else {
            rows.forEach(row -> panels.getChildren().removeAll(row.panels()));
            rows.forEach(row -> row.box().getChildren().setAll(row.panels()));
            panels.getChildren().setAll(wide);
        }
        for (Row row : rows) {
            Region side = (Region) row.panels().getLast();
            side.setMinWidth(now ? 0 : Region.USE_PREF_SIZE);
            side.setMaxWidth(now ? Double.MAX_VALUE : Region.USE_PREF_SIZE);
        }
    }
}
