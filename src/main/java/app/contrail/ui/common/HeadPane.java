package app.contrail.ui.common;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * The head of a page: a title at the left, and buttons at the right. Where they do not fit beside each other, as with large
 * text, the buttons go below the title.
 */
public final class HeadPane extends Pane {
    private static final double GAP = 10;

    /** The same on each page, with buttons or without. */
    private static final double LINE = 34;

    public HeadPane() {
        getStyleClass().add("head-pane");
    }

    private Node title() {
        return getManagedChildren().getFirst();
    }

    private Node buttons() {
        return getManagedChildren().getLast();
    }

    private boolean isOneLine(double width) {
        return width < 0 || isAlone() || title().minWidth(-1) + GAP + buttons().prefWidth(-1) <= width;
    }

    private boolean isAlone() {
        return getManagedChildren().size() < 2;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return getManagedChildren().stream()
                .mapToDouble(node -> node.minWidth(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return title().prefWidth(-1) + (isAlone() ? 0 : GAP + buttons().prefWidth(-1));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double above = title().prefHeight(-1);
        double below = buttons().prefHeight(-1);
        return isOneLine(width) ? Math.max(LINE, Math.max(above, below)) : above + GAP + below;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (isAlone()) {
            layoutInArea(title(), 0, 0, width, height, 0, HPos.LEFT, VPos.CENTER);
        } else if (isOneLine(width)) {
            double right = Math.min(width, buttons().prefWidth(-1));
            layoutInArea(title(), 0, 0, width - right - GAP, height, 0, HPos.LEFT, VPos.CENTER);
            layoutInArea(buttons(), width - right, 0, right, height, 0, HPos.RIGHT, VPos.CENTER);
        } else {
            double above = title().prefHeight(-1);
            layoutInArea(title(), 0, 0, width, above, 0, HPos.LEFT, VPos.CENTER);
            layoutInArea(buttons(), 0, above + GAP, width, height - above - GAP, 0, HPos.LEFT, VPos.TOP);
        }
    }
}
