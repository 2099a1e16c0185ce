package app.contrail;

import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.Route;
import app.contrail.ui.common.Theme;
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
 * Draws every state of the dashboard in both looks and two sizes, to be looked at. Not a test; run it by
 * {@code packaging/pictures --states}.
 */
public final class StatePictures {
    private static final int[][] SIZES = {{1280, 800}, {1000, 700}};

    private StatePictures() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Map.Entry<String, Consumer<DashboardRig>> state : states().entrySet()) {
            for (int[] size : SIZES) {
                try (DashboardRig rig = new DashboardRig(size[0], size[1])) {
                    state.getValue().accept(rig);
                    for (Theme theme : Theme.values()) {
                        String name = "%s-%dx%d-%s.png"
                                .formatted(
                                        state.getKey(),
                                        size[0],
                                        size[1],
                                        theme.name().toLowerCase(Locale.ROOT));
                        Image image = Fx.get(() -> {
                            theme.applyTo(rig.scene());
                            return rig.scene().snapshot(null);
                        });
                        Path file = folder.resolve(name);
                        Picture.write(image, file);
                        System.out.println(file);
                    }
                }
            }
        }
        System.exit(0);
    }

    private static Map<String, Consumer<DashboardRig>> states() {
        Map<String, Consumer<DashboardRig>> states = new LinkedHashMap<>();
        states.put("first-run", rig -> {});
        states.put("connect-refused", rig -> {
            rig.models().welcome().baseUrlProperty().set(rig.service().baseUrl().toString());
            rig.models().welcome().keyProperty().set("wrong");
            Fx.run(() -> rig.models()
                    .welcome()
                    .problemProperty()
                    .set(
                            "The service did not accept the API key. Enter the key again, or make a new one in Blitz Rocket."
                                    + " It says: “Missing or invalid API key”"));
        });
        states.put("example", DashboardRig::opened);
        states.put("no-contests", rig -> {
            rig.service().always(Route.CONTESTS, Answer.json("{\"success\":true,\"data\":[]}"));
            rig.opened();
        });
        states.put("no-list", rig -> {
            rig.service().always(Route.CONTESTS, Answer.keyRefused());
            rig.opened();
        });
        for (String status : new String[] {"draft", "paused", "ended"}) {
            states.put(status, rig -> {
                rig.service()
                        .always(
                                Route.CONTEST,
                                Answer.json(Answer.example(Route.CONTEST)
                                        .body()
                                        .replace("\"active\"", "\"" + status + "\"")));
                rig.opened();
            });
        }
        states.put("no-entries", rig -> {
            rig.service()
                    .always(
                            Route.ANALYTICS,
                            Answer.json("{\"success\":true,\"data\":{\"totalEntries\":0,\"confirmedEntries\":0,"
                                    + "\"disqualifiedEntries\":0,\"totalViews\":0,\"totalBonusCompletions\":0,"
                                    + "\"points\":{\"total\":0,\"average\":0,\"highest\":0}}}"));
            rig.service().always(Route.LEADERBOARD, Answer.json("{\"success\":true,\"data\":[]}"));
            rig.opened();
        });
        afterGoodPolls(states, "key-refused", Answer.keyRefused());
        afterGoodPolls(states, "contest-gone", Answer.notFound());
        afterGoodPolls(states, "rate-limited", Answer.rateLimited().withHeader("Retry-After", "90"));
        afterGoodPolls(states, "service-failing", Answer.error(503, "We are doing some maintenance."));
        afterGoodPolls(states, "offline", new Answer.Reset());
        states.put("leaderboard-stale", rig -> {
            pollFor(rig, 20);
            rig.service().always(Route.LEADERBOARD, Answer.html(502));
            rig.advance(DashboardRig.INTERVAL);
        });
        states.put("never-read", rig -> {
            for (Route route : new Route[] {Route.ANALYTICS, Route.LEADERBOARD, Route.CONTEST}) {
                rig.service().always(route, Answer.serverError());
            }
            rig.opened();
        });
        states.put("recorded-only", rig -> {
            pollFor(rig, 20);
            Fx.run(() -> rig.models().header().pausedProperty().set(true));
            rig.advance(Duration.ofMinutes(12));
        });
        states.put("huge-numbers", rig -> {
            rig.service()
                    .always(
                            Route.ANALYTICS,
                            Answer.json("{\"success\":true,\"data\":{\"totalEntries\":9876543210,\"confirmedEntries\":"
                                    + "8765432101,\"disqualifiedEntries\":1234567,\"totalViews\":1234567,"
                                    + "\"totalBonusCompletions\":9223372036854775807,\"points\":{\"total\":1e15,"
                                    + "\"average\":101.4,\"highest\":12345678}}}"));
            rig.opened();
        });
        return states;
    }

    private static void afterGoodPolls(Map<String, Consumer<DashboardRig>> states, String name, Answer trouble) {
        states.put(name, rig -> {
            pollFor(rig, 20);
            for (Route route : new Route[] {Route.ANALYTICS, Route.LEADERBOARD, Route.CONTEST}) {
                rig.service().always(route, trouble);
            }
            rig.advance(DashboardRig.INTERVAL);
        });
    }

    private static void pollFor(DashboardRig rig, int polls) {
        rig.opened();
        for (int i = 1; i <= polls; i++) {
            long views = 28_450 + 31L * i;
            long entries = 1_523 + 2L * i + i % 3;
            rig.service()
                    .always(
                            Route.ANALYTICS,
                            Answer.json("{\"success\":true,\"data\":{\"totalEntries\":" + entries
                                    + ",\"confirmedEntries\":1489,\"disqualifiedEntries\":" + (12 + i / 10)
                                    + ",\"totalViews\":" + views + ",\"totalBonusCompletions\":4567,"
                                    + "\"points\":{\"total\":45890,\"average\":30.1,\"highest\":890}}}"));
            rig.advance(DashboardRig.INTERVAL);
        }
    }
}
