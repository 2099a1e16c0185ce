package app.contrail.ui.common;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The few words in a panel's head that say that it is stale or failed; takes no room while it is fresh. Where room is
 * short it leaves the reason to its tooltip instead of cutting it.
 */
public final class MarkLabel extends Label {
    private PanelMark mark = PanelMark.PENDING;

    public MarkLabel() {
        getStyleClass().add("panel-mark");
        Region icon = new Region();
        icon.getStyleClass().add("glyph");
        setGraphic(icon);
        show(mark);
    }

    public void show(PanelMark newMark) {
        mark = newMark;
        String brief = mark.brief();
        String full = mark.full();
        setVisible(brief != null);
        setManaged(brief != null);
        choose();
        setTooltip(full == null ? null : new Tooltip(full));
        setAccessibleText(brief == null ? null : mark.spoken());
        mark.freshness().mark(this);
        requestLayout();
    }

    @Override
    public void resize(double width, double height) {
        super.resize(width, height);
        choose();
    }

    /** What is wrapped has room enough. */
    private void choose() {
        boolean fits = isWrapText() || getWidth() <= 0 || getWidth() >= widthWith(mark.brief());
        setText(fits ? mark.brief() : mark.shortest());
    }

    /** So that the words that are shown just now do not decide how much room they are given. */
    @Override
    protected double computePrefWidth(double height) {
        return isWrapText() ? super.computePrefWidth(height) : widthWith(mark.brief());
    }

    @Override
    protected double computeMinWidth(double height) {
        return isWrapText() ? super.computeMinWidth(height) : widthWith(mark.shortest());
    }

    private double widthWith(@Nullable String words) {
        return snapSizeX(super.computePrefWidth(-1) - width(getText()) + width(words));
    }

    private double width(@Nullable String words) {
        Text measured = new Text(words == null ? "" : words);
        measured.setFont(getFont());
        return measured.getLayoutBounds().getWidth();
    }
}
