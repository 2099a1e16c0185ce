package app.contrail.ui.contests;

import app.contrail.domain.ContestId;
import app.contrail.domain.ContestStatus;
import app.contrail.ui.common.Messages;
import app.contrail.ui.common.Sparkline;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/** A line of the contest list: a group's head, or a contest with its state and entries. */
final class ContestCell extends ListCell<ContestItem> {
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");

    private static final double WIDTH_FOR_LINE = 200;

    private final Label title = new Label();
    private final Circle dot = new Circle(4);
    private final Label when = new Label();
    private final Label entries = new Label();
    private final Label change = new Label();
    private final Region attention = new Region();
    private final MenuItem pin = new MenuItem();
    private final ContextMenu menu = new ContextMenu(pin);
    private final Messages messages;
    private final Sparkline spark = new Sparkline();
    private final Label group = new Label();
    private final VBox contest;

    /** @param pinning puts a contest on top, or back to its place */
    ContestCell(Messages messages, Consumer<ContestId> pinning) {
        this.messages = messages;
        pin.setOnAction(event -> {
            if (getItem() instanceof ContestItem.Row row) {
                pinning.accept(row.id());
            }
        });
        getStyleClass().add("contest-cell");
        title.getStyleClass().add("contest-name");
        dot.getStyleClass().add("dot");
        when.getStyleClass().add("contest-when");
        entries.getStyleClass().add("contest-entries");
        entries.setMinWidth(Region.USE_PREF_SIZE);
        spark.setPrefSize(44, 16);
        spark.setMinWidth(44);
        // Where room is short, the line goes, so that the words can be read.
        spark.visibleProperty().bind(widthProperty().greaterThan(WIDTH_FOR_LINE));
        spark.managedProperty().bind(spark.visibleProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox facts = new HBox(6, dot, when, space, entries, spark);
        facts.getStyleClass().add("contest-facts");
        change.getStyleClass().addAll("contest-change", "change-cell");
        change.setMinWidth(Region.USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        attention.getStyleClass().add("attention");
        attention.managedProperty().bind(attention.visibleProperty());
        HBox head = new HBox(6, attention, title, change);
        head.getStyleClass().add("contest-facts");
        contest = new VBox(2, head, facts);
        group.getStyleClass().add("contest-group");
        contest.managedProperty().bind(contest.visibleProperty());
        group.managedProperty().bind(group.visibleProperty());
        // A cell draws a graphic only if it was managed when the cell's text was set last: this one always is.
        setGraphic(new VBox(group, contest));
        // The list is as wide as the sidebar: long titles are cut, never scrolled to.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ContestItem item, boolean empty) {
        super.updateItem(item, empty);
        ContestItem shown = empty ? null : item;
        pseudoClassStateChanged(GROUP, shown instanceof ContestItem.Group);
        // Taking nodes out of the scene and putting them back costs far more than hiding them.
        contest.setVisible(shown instanceof ContestItem.Row);
        group.setVisible(shown instanceof ContestItem.Group);
        setContextMenu(shown instanceof ContestItem.Row ? menu : null);
        switch (shown) {
            case null -> setAccessibleText(null);
            case ContestItem.Group head -> {
                group.setText(head.title());
                setAccessibleText(head.title());
            }
            case ContestItem.Row row -> show(row);
        }
    }

    private void show(ContestItem.Row row) {
        title.setText(row.title());
        when.setText(row.when());
        entries.setText(row.entries());
        change.setText(row.change());
        row.tone().mark(change);
        attention.setVisible(row.unseen());
        pin.setText(messages.text(row.pinned() ? "contests.unpin.item" : "contests.pin.item"));
        spark.valuesProperty().set(row.spark());
        for (ContestStatus status : ContestStatus.values()) {
            dot.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(status.name().toLowerCase(Locale.ROOT)), status == row.status());
        }
        setAccessibleText(row.spoken());
    }
}
