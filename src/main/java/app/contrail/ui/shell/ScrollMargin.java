package app.contrail.ui.shell;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * Lets the bar by which a page is scrolled stand in the page's margin. So the panels keep their width when the bar comes,
 * as it does when something is told below them.
 */
final class ScrollMargin {
    private static final double ABOVE_AND_BELOW = 14;
    private static final double ASIDE = 20;

    private final Region page;

    private ScrollMargin(Region page) {
        this.page = page;
    }

    /** @param page the content of {@code scroller}, whose padding is set here only */
    static void keep(ScrollPane scroller, Region page) {
        ScrollMargin margin = new ScrollMargin(page);
        margin.leave(0);
        scroller.skinProperty().subscribe(skin -> {
            // Other bars, such as those of the table, are not its children.
            for (Node node : scroller.getChildrenUnmodifiable()) {
                if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
                    margin.follow(bar);
                }
            }
        });
    }

    private void follow(ScrollBar bar) {
        bar.visibleProperty().subscribe(ignored -> leaveFor(bar));
        bar.widthProperty().subscribe(ignored -> leaveFor(bar));
    }

    private void leaveFor(ScrollBar bar) {
        leave(bar.isVisible() ? bar.prefWidth(-1) : 0);
    }

    private void leave(double taken) {
        page.setPadding(new Insets(ABOVE_AND_BELOW, Math.max(0, ASIDE - taken), ABOVE_AND_BELOW, ASIDE));
    }
}
