package app.contrail.ui.notice;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The state of the dashboard in words; null while there is nothing to say. For the FX thread. */
public final class NoticeModel {
    private final ObjectProperty<@Nullable NoticeContent> content = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable NoticeContent> offer = new SimpleObjectProperty<>();
    private Consumer<NoticeContent.Action> handler = action -> {};

    public ObjectProperty<@Nullable NoticeContent> contentProperty() {
        return content;
    }

    /** What shows where nothing is in the way, until the user has answered; null if there is nothing to answer. */
    public ObjectProperty<@Nullable NoticeContent> offerProperty() {
        return offer;
    }

    /** Who carries out the next steps. */
    public void onAction(Consumer<NoticeContent.Action> newHandler) {
        handler = newHandler;
    }

    void act(NoticeContent.Action action) {
        handler.accept(action);
    }
}
