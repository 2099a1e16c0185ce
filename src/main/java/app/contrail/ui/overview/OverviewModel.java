package app.contrail.ui.overview;

import app.contrail.domain.ContestId;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The overview of all contests. For the FX thread. */
public final class OverviewModel {
    private final ObjectProperty<@Nullable OverviewContent> content = new SimpleObjectProperty<>();
    private final ObjectProperty<OverviewOrder> order = new SimpleObjectProperty<>(OverviewOrder.OF_THE_LIST);
    private final ObjectProperty<@Nullable ContestId> shown = new SimpleObjectProperty<>();
    private final BooleanProperty fullScreen = new SimpleBooleanProperty();
    private Consumer<ContestId> opening = contest -> {};
    private Consumer<ContestId> pinning = contest -> {};
    private Runnable leaving = () -> {};

    /** Null until the overview was asked for. */
    public ObjectProperty<@Nullable OverviewContent> contentProperty() {
        return content;
    }

    /** How the contests of one status follow one another; the user changes it. */
    public ObjectProperty<OverviewOrder> orderProperty() {
        return order;
    }

    /** The contest of the dashboard; null if there is none. */
    public ObjectProperty<@Nullable ContestId> shownProperty() {
        return shown;
    }

    /** Whether the window fills the screen, as for a display on a wall. */
    public BooleanProperty fullScreenProperty() {
        return fullScreen;
    }

    /** @param listener does what {@link #open} asks for */
    public void onOpen(Consumer<ContestId> listener) {
        opening = listener;
    }

    /** @param listener does what {@link #pin} asks for */
    public void onPin(Consumer<ContestId> listener) {
        pinning = listener;
    }

    /** @param listener does what {@link #leave} asks for */
    public void onLeave(Runnable listener) {
        leaving = listener;
    }

    /** Shows the dashboard of this contest. */
    public void open(ContestId contest) {
        opening.accept(contest);
    }

    /** Puts a contest on top, or back to its place if it was there. */
    public void pin(ContestId contest) {
        pinning.accept(contest);
    }

    /** Goes back to the dashboard. */
    public void leave() {
        leaving.run();
    }
}
