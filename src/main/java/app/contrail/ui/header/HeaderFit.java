package app.contrail.ui.header;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * Which words of the header are shown: as many as fit, so that none is cut but the title, if that alone is too long. The
 * dates are told by the title's tooltip too.
 */
final class HeaderFit {
    /** Of the header's width, where the title does not fit as a whole. */
    private static final double LEAST_FOR_TITLE = 0.4;

    /** For the title, in pixels. */
    private static final double LEAST_ROOM = 110;

    private final HBox header;
    private final Label title;
    private final Label status;
    private final Label mode;
    private final Label dates;
    private final Label updated;
    private final Labeled refresh;
    private @Nullable HeaderContent content;

    /** The most that the age of the data has taken up: what is shown must not change with each of its digits. */
    private double widestAge;

    HeaderFit(HBox header, Label title, Label status, Label mode, Label dates, Label updated, Labeled refresh) {
        this.header = header;
        this.title = title;
        this.status = status;
        this.mode = mode;
        this.dates = dates;
        this.updated = updated;
        this.refresh = refresh;
        header.widthProperty().subscribe(this::fit);
        // Known only once the style sheets are read.
        for (Labeled label : List.of(title, status, mode, dates, updated, refresh)) {
            label.fontProperty().subscribe(this::fit);
            label.skinProperty().subscribe(this::fit);
        }
    }

    void show(HeaderContent shown) {
        HeaderContent before = content;
        if (before == null
                || before.freshness() != shown.freshness()
                || !before.title().equals(shown.title())) {
            widestAge = 0;
        }
        content = shown;
        fit();
    }

    private void fit() {
        HeaderContent shown = content;
        double width = header.getWidth();
        if (shown == null || width <= 0) {
            return;
        }
        double room = roomBesides(width);
        double whole = Math.ceil(title.prefWidth(-1));
        double cut = Math.min(whole, width * LEAST_FOR_TITLE);
        boolean withMode = shown.mode() != null;
        boolean wholly = choose(room - whole, withMode, shown.dates())
                || choose(room - whole, withMode, shown.briefDates())
                || choose(room - whole, false, shown.briefDates());
        if (!wholly && !choose(room - cut, false, shown.briefDates())) {
            choose(room, false, "");
        }
        title.setMinWidth(wholly ? whole : Math.clamp(room - chosen(), 0, cut));
    }

    /** What is left of that width; what can be found elsewhere goes if that is next to nothing. */
    private double roomBesides(double width) {
        updated.setContentDisplay(ContentDisplay.LEFT);
        reveal(refresh, true);
        if (width - others() < LEAST_ROOM) {
            // The tooltip tells it, and a screen reader.
            updated.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            // The menu has it too.
            reveal(refresh, width - others() >= LEAST_ROOM);
        }
        return width - others();
    }

    /** Shows these, if they fit into that much room. */
    private boolean choose(double room, boolean showMode, String dateWords) {
        reveal(mode, showMode);
        dates.setText(dateWords);
        reveal(dates, !dateWords.isEmpty());
        return chosen() <= room;
    }

    private double chosen() {
        return needed(mode) + needed(dates);
    }

    /** What all take up that are shown in any case, with the space before each. */
    private double others() {
        double age = needed(updated);
        if (updated.getContentDisplay() == ContentDisplay.LEFT) {
            widestAge = Math.max(widestAge, age);
            age = widestAge;
        }
        // The gap that grows has a space before it too.
        return needed(status) + header.getSpacing() + age + needed(refresh);
    }

    private double needed(Node node) {
        return node.isManaged() ? Math.ceil(node.prefWidth(-1)) + header.getSpacing() : 0;
    }

    private static void reveal(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
