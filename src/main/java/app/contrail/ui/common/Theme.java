package app.contrail.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** The looks of the window. Colours are tokens of the theme's style sheet; nothing else names a colour. */
public enum Theme {
    LIGHT("light.css"),
    DARK("dark.css");

    private static final String[] FONTS = {
        "ContrailSans-Regular.otf", "ContrailSans-Bold.otf", "ContrailSansSemiBold-Regular.otf"
    };

    private final String tokens;

    Theme(String tokens) {
        this.tokens = tokens;
    }

    /** Dresses a scene, and with it every window of the program. */
    public void applyTo(Scene scene) {
        becomeUsual();
        scene.getStylesheets().setAll(resource("contrail.css"), resource(tokens));
    }

    /** Dresses what has no scene yet. JavaFX reads a style sheet of its own for the first control that is made before. */
    public void becomeUsual() {
        Application.setUserAgentStylesheet(
                switch (this) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                });
    }

    /** Makes the fonts known that the style sheets name; once, before the first scene. */
    public static void loadFonts() {
        for (String font : FONTS) {
            Objects.requireNonNull(Font.loadFont(resource("fonts/" + font), 13), font);
        }
    }

    private static String resource(String name) {
        URL url = Theme.class.getResource("/app/contrail/ui/theme/" + name);
        return Objects.requireNonNull(url, name).toExternalForm();
    }
}
