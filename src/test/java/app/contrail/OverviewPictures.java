package app.contrail;

import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.ManyContests;
import app.contrail.testing.Route;
import app.contrail.ui.common.Theme;
import app.contrail.ui.shell.ShellModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/**
 * Draws the overview in its states, in both looks, in a window and as on a wall, to be looked at. Not a test; run it by
 * {@code packaging/pictures --overview}.
 */
public final class OverviewPictures {
    private static final int[][] SIZES = {{1280, 800}, {1000, 700}, {1920, 1080}};
    private static final int WALL = 1920;

    private OverviewPictures() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Map.Entry<String, Consumer<DashboardRig>> state : states().entrySet()) {
            for (int[] size : SIZES) {
                try (DashboardRig rig = new DashboardRig(size[0], size[1])) {
                    state.getValue().accept(rig);
                    Fx.run(() -> {
                        rig.models().shell().pageProperty().set(ShellModel.Page.OVERVIEW);
                        rig.models().shell().fullScreenProperty().set(size[0] == WALL);
                    });
                    for (Theme theme : Theme.values()) {
                        String name = "overview-%s-%dx%d-%s.png"
                                .formatted(
                                        state.getKey(),
                                        size[0],
                                        size[1],
                                        theme.name().toLowerCase(Locale.ROOT));
                        Image image = Fx.get(() -> {
                            theme.applyTo(rig.scene());
                            rig.scene().snapshot(null);
                            return rig.scene().snapshot(null);
                        });
                        Picture.write(image, folder.resolve(name));
                        System.out.println(folder.resolve(name));
                    }
                }
            }
        }
        System.exit(0);
    }

    private static Map<String, Consumer<DashboardRig>> states() {
        Map<String, Consumer<DashboardRig>> states = new LinkedHashMap<>();
        states.put("many", rig -> team(rig, 300));
        states.put("few", rig -> team(rig, 7));
        states.put("example", DashboardRig::opened);
        states.put("none", rig -> {
            rig.service().always(Route.CONTESTS, Answer.json("{\"success\":true,\"data\":[]}"));
            rig.opened();
        });
        states.put("offline", rig -> {
            team(rig, 20);
            for (Route route : Route.values()) {
                rig.service().always(route, new Answer.Reset());
            }
            rig.advance(Duration.ofMinutes(30));
        });
        states.put("notfound", rig -> {
            team(rig, 7);
            Fx.run(() -> rig.models().contests().searchProperty().set("zebra"));
        });
        return states;
    }

    private static void team(DashboardRig rig, int contests) {
        ManyContests.record(rig.history(), contests, DashboardRig.START, Duration.ofMinutes(10));
        rig.service().always(Route.CONTESTS, ManyContests.answer(contests, DashboardRig.START));
        rig.opened();
        Fx.run(() -> {
            rig.models().contests().pin(ManyContests.id(4));
            rig.models().contests().pin(ManyContests.id(2));
        });
        rig.settle();
    }
}
