package app.contrail.ui.chart;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * The line above the chart. Its children are, in this order: the title, what the lines mean, what is wrong, and what can
 * be chosen, which stands at the right. What the lines mean stands beside the title, or below it where that is too
 * narrow. The room below is kept in any case, so that the chart does not move when something goes wrong.
 */
public final class ChartHead extends Pane {
    private static final double SPACE = 10;
    private static final double SPACE_BEFORE_LEGENDS = 18;
    private static final double ROOM_BELOW = 18;

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(title()) + besideTitle() + width(mark()) + before(mark()) + SPACE + width(tools());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return lineHeight() + (legends().isManaged() ? ROOM_BELOW : 0);
    }

    @Override
    protected void layoutChildren() {
        double line = lineHeight();
        double room = getWidth() - width(tools()) - SPACE;
        place(tools(), getWidth() - width(tools()), width(tools()), line);
        place(title(), 0, Math.min(width(title()), room), line);
        double after = width(title());
        double shortestMark = mark().isManaged() ? snapSizeX(mark().minWidth(-1)) : 0;
        if (after + besideTitle() + before(mark()) + shortestMark <= room) {
            place(legends(), after + SPACE_BEFORE_LEGENDS, width(legends()), line);
            after += besideTitle();
        } else {
            double height = snapSizeY(legends().prefHeight(-1));
            legends().resizeRelocate(0, snapPositionY(line), Math.min(width(legends()), getWidth()), height);
        }
        after += before(mark());
        place(mark(), after, Math.clamp(room - after, 0, width(mark())), line);
    }

    private void place(Node node, double x, double width, double line) {
        double height = Math.min(line, snapSizeY(node.prefHeight(-1)));
        node.resizeRelocate(snapPositionX(x), snapPositionY((line - height) / 2), width, height);
    }

    private double lineHeight() {
        return snapSizeY(Math.max(title().prefHeight(-1), tools().prefHeight(-1)));
    }

    private double besideTitle() {
        return legends().isManaged() ? SPACE_BEFORE_LEGENDS + width(legends()) : 0;
    }

    private double width(Node node) {
        return node.isManaged() ? snapSizeX(node.prefWidth(-1)) : 0;
    }

    private static double before(Node node) {
        return node.isManaged() ? SPACE : 0;
    }

    private Node title() {
        return getChildren().get(0);
    }

    private Node legends() {
        return getChildren().get(1);
    }

    private Node mark() {
        return getChildren().get(2);
    }

    private Node tools() {
        return getChildren().get(3);
    }
}
