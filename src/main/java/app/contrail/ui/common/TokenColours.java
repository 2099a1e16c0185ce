package app.contrail.ui.common;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The colours that tokens stand for in the style sheets of a scene. For the FX thread. */
public final class TokenColours {
    private final Region probe = new Region();

    /** @param sheets those of a scene that {@link Theme} has dressed */
    public TokenColours(List<String> sheets) {
        Scene scene = new Scene(new Pane(probe));
        scene.getStylesheets().setAll(sheets);
    }

    /** @param token such as {@code -contrail-card} */
    public Color of(String token) {
        probe.setStyle("-fx-background-color: " + token + ";");
        probe.getScene().getRoot().applyCss();
        if (probe.getBackground().getFills().getFirst().getFill() instanceof Color colour) {
            return colour;
        }
        throw new IllegalArgumentException(token + " is no colour");
    }
}
