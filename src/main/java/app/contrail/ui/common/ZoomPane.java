package app.contrail.ui.common;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows its content larger or smaller, as a browser does: with everything in it, at a size that fills this pane. Lists
 * and tooltips that pop up are windows of their own; {@link Theme} sees to these.
 */
public final class ZoomPane extends Region {
    private final Parent content;
    private final Scale scale = new Scale();
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);

    public ZoomPane(Parent content) {
        this.content = content;
        scale.xProperty().bind(zoom);
        scale.yProperty().bind(zoom);
        getChildren().add(content);
        zoom.subscribe(now -> {
            // The usual size is drawn without a detour.
            if (now.doubleValue() == 1) {
                content.getTransforms().remove(scale);
            } else if (!content.getTransforms().contains(scale)) {
                content.getTransforms().add(scale);
            }
            requestLayout();
        });
    }

    /** 1 is the usual size. */
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / zoom.get(), getHeight() / zoom.get());
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height < 0 ? height : height / zoom.get()) * zoom.get();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width < 0 ? width : width / zoom.get()) * zoom.get();
    }
}
