package app.contrail.ui.common;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The few words in a panel's head that say that it is stale or failed; takes no room while it is fresh. */
public final class MarkLabel extends Label {
    public MarkLabel() {
        getStyleClass().add("panel-mark");
        Region icon = new Region();
        icon.getStyleClass().add("glyph");
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
        setAccessibleText(brief == null ? null : mark.spoken());
        mark.freshness().mark(this);
    }
}
