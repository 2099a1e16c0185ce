package app.contrail.ui.leaderboard;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The leaderboard's content; null until the first contest is chosen. For the FX thread. */
public final class LeaderboardModel {
    private final ObjectProperty<@Nullable LeaderboardContent> content = new SimpleObjectProperty<>();

    public ObjectProperty<@Nullable LeaderboardContent> contentProperty() {
        return content;
    }
}
