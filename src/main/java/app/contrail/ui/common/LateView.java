package app.contrail.ui.common;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Views that most runs never show: each is made when it is first needed, so that the window is there sooner. From then on
 * it stays, and hides by itself. For the FX thread.
 */
public final class LateView {
    private final Supplier<? extends Node> maker;
    private boolean made;

    private LateView(Supplier<? extends Node> maker) {
        this.maker = maker;
    }

    /** Puts what {@code maker} makes on top of the pane as soon as it is needed. */
    public static void on(Pane pane, ObservableValue<Boolean> needed, Supplier<? extends Node> maker) {
        LateView late = new LateView(maker);
        // A binding that nobody keeps is lost, so the pane keeps it.
        pane.getProperties().put(late, needed);
        needed.subscribe(now -> late.fill(pane, now));
    }

    private void fill(Pane pane, boolean needed) {
        if (needed && !made) {
            made = true;
            pane.getChildren().add(maker.get());
        }
    }
}
