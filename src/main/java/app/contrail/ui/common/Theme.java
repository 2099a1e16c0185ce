package app.contrail.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
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

    /** That of the style sheet's root, in pixels. */
    private static final double TEXT_SIZE = 13;

    private final String tokens;

    Theme(String tokens) {
        this.tokens = tokens;
    }

    /** Dresses a scene, and with it every window of the program. */
    public void applyTo(Scene scene) {
        applyTo(scene, 1);
    }

    /**
     * Dresses a scene whose content is shown by a {@link ZoomPane}.
     *
     * @param zoom the size of text in what pops up, which is no part of that pane; 1 is the usual one
     */
    public void applyTo(Scene scene, double zoom) {
        becomeUsual();
        List<String> sheets = new ArrayList<>(List.of(resource("contrail.css"), resource(tokens)));
        if (zoom != 1) {
            sheets.add(popups(zoom));
        }
        if (!sheets.equals(scene.getStylesheets())) {
            scene.getStylesheets().setAll(sheets);
        }
    }

    private static String popups(double zoom) {
        String rule = ".context-menu, .tooltip, .combo-box-popup, .date-picker-popup { -fx-font-size: "
                + TEXT_SIZE * zoom + "px; }";
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.US_ASCII));
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
