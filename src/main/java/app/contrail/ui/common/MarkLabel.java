package app.contrail.ui.common;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The few words in a panel's head that say that it is stale or failed; takes no room while it is fresh. */
public final class MarkLabel extends Label {
    private final FontIcon icon = new FontIcon();

    public MarkLabel() {
        getStyleClass().add("panel-mark");
        setGraphic(icon);
        show(PanelMark.PENDING);
    }

    public void show(PanelMark mark) {
        String brief = mark.brief();
        String full = mark.full();
        setVisible(brief != null);
        setManaged(brief != null);
        setText(brief);
        setTooltip(full == null ? null : new Tooltip(full));
        setAccessibleText(brief == null ? null : brief + ". " + full);
        icon.setIconCode(
                mark.freshness() != Freshness.FAILED
                        ? MaterialDesignC.CLOCK_ALERT_OUTLINE
                        : MaterialDesignA.ALERT_CIRCLE_OUTLINE);
        mark.freshness().mark(this);
    }
}
