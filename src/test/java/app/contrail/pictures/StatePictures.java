package app.contrail.pictures;

import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.ui.common.PictureFile;
import app.contrail.ui.common.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * Draws every state of the window in both looks and three sizes, to be looked at. Not a test; run it by
 * {@code packaging/pictures --states [BEGINNING OF A NAME]…}.
 */
public final class StatePictures {
    private static final int[][] SIZES = {{1000, 700}, {1280, 800}, {1920, 1080}};

    private final Path folder;

    private StatePictures(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        StatePictures pictures = new StatePictures(Files.createDirectories(Path.of(arguments[0])));
        List<String> beginnings = arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : List.of("");
        // What is broken on purpose would be told at length.
        Logger.getLogger("app.contrail").setLevel(Level.OFF);
        for (Map.Entry<String, Consumer<DashboardRig>> state :
                States.ofEveryArea().all().entrySet()) {
            if (beginnings.stream().anyMatch(state.getKey()::startsWith)) {
                pictures.draw(state.getKey(), state.getValue());
            }
        }
        System.exit(0);
    }

    private void draw(String state, Consumer<DashboardRig> steps) throws IOException {
        for (int[] size : SIZES) {
            if (MenuStates.needsItsOwnScreen(state) && size[0] > MenuStates.SCREEN) {
                continue;
            }
            try (DashboardRig rig = rig(state, size[0], size[1])) {
                steps.accept(rig);
                // What is worth a look is looked for after what is shown first.
                rig.advance(Duration.ofSeconds(1));
                for (Theme theme : Theme.values()) {
                    String look = theme.name().toLowerCase(Locale.ROOT);
                    Path file = folder.resolve("%s-%dx%d-%s.png".formatted(state, size[0], size[1], look));
                    PictureFile.writePng(Fx.get(() -> picture(rig, theme)), file);
                    System.out.println(file);
                }
                Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
            }
        }
    }

    /** With a history in memory, unless the state is about its file. */
    private static DashboardRig rig(String state, int width, int height) throws IOException {
        return TroubleStates.needsAFile(state)
                ? new DashboardRig(width, height, Files.createTempDirectory("contrail-pictures"))
                : new DashboardRig(width, height);
    }

    /** The window with all that has popped up, dressed as the program does it. */
    private static Image picture(DashboardRig rig, Theme theme) {
        Scene scene = rig.scene();
        theme.applyTo(scene, rig.models().shell().zoomProperty().get());
        // A scroll pane keeps a picture of its content, which in a scene without a window is not drawn anew.
        scene.getRoot().lookupAll(".viewport").forEach(viewport -> viewport.setCache(false));
        // Some sizes follow from others that are known only after the time before.
        scene.snapshot(null);
        scene.snapshot(null);
        Group all = new Group(new ImageView(scene.snapshot(null)));
        for (Window window : Window.getWindows()) {
            if (window instanceof PopupWindow popup) {
                popup.getScene().setFill(Color.TRANSPARENT);
                ImageView picture = new ImageView(popup.getScene().snapshot(null));
                picture.setX(popup.getX());
                picture.setY(popup.getY());
                all.getChildren().add(picture);
            }
        }
        return all.snapshot(null, null);
    }
}
