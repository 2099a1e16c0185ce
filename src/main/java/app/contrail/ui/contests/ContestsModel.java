package app.contrail.ui.contests;

import app.contrail.domain.ContestId;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The contest list: what it shows, what is searched for and which contest is chosen. For the FX thread. */
public final class ContestsModel {
    private final ObservableList<ContestItem> items = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private final StringProperty message = new SimpleStringProperty("");
    private final ObjectProperty<ContestOrder> order = new SimpleObjectProperty<>(ContestOrder.SERVICE);
    private final ObjectProperty<@Nullable ContestId> selected = new SimpleObjectProperty<>();
    private Consumer<ContestId> pinning = contest -> {};
    private Runnable overview = () -> {};
    private Runnable opening = () -> {};

    /** Groups and their contests, in order. */
    public ObservableList<ContestItem> items() {
        return items;
    }

    /** Replaces the lines, unless they are the same already. */
    public void show(List<? extends ContestItem> lines) {
        if (!items.equals(lines)) {
            items.setAll(lines);
        }
    }

    /** What the user typed to find a contest. */
    public StringProperty searchProperty() {
        return search;
    }

    /** What to say where there are no lines, or why the list is not fresh; empty if there is nothing to say. */
    public StringProperty messageProperty() {
        return message;
    }

    /** How the contests of a group follow one another; never null. */
    public ObjectProperty<ContestOrder> orderProperty() {
        return order;
    }

    /** @param listener does what {@link #pin} asks for */
    public void onPin(Consumer<ContestId> listener) {
        pinning = listener;
    }

    /** Puts a contest on top, or back to its place if it was there. */
    public void pin(ContestId contest) {
        pinning.accept(contest);
    }

    /** @param listener shows the overview of all contests, or the dashboard again */
    public void onOverview(Runnable listener) {
        overview = listener;
    }

    /** Shows all contests at once, or the dashboard again. */
    public void toggleOverview() {
        overview.run();
    }

    /** @param listener shows the dashboard of the chosen contest */
    public void onOpen(Runnable listener) {
        opening = listener;
    }

    /** Shows the dashboard of the chosen contest, whatever is shown. */
    public void open() {
        opening.run();
    }

    /** The contest on the dashboard; null if there is none. */
    public ObjectProperty<@Nullable ContestId> selectedProperty() {
        return selected;
    }
}
