package app.contrail.ui.leaderboard;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the leaderboard panel shows and how much of it the user asked for. For the FX thread. */
public final class LeaderboardModel {
    private final ObjectProperty<@Nullable LeaderboardContent> content = new SimpleObjectProperty<>();
    private final ObjectProperty<LeaderboardSize> size = new SimpleObjectProperty<>(LeaderboardSize.FIVE);

    /** Every row that is known, however many are shown; null until the first contest is chosen. */
    public ObjectProperty<@Nullable LeaderboardContent> contentProperty() {
        return content;
    }

    /** How many of the rows are shown; the user changes it. */
    public ObjectProperty<LeaderboardSize> sizeProperty() {
        return size;
    }
}
