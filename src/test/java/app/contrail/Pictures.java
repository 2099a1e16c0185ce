package app.contrail;

import app.contrail.demo.SampleWorld;
import app.contrail.ui.common.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Draws the pictures of the README: the dashboard on the sample service, always of the same moment. Not a test; run it
 * by {@code packaging/pictures}.
 */
public final class Pictures {
    private static final Instant MOMENT = Instant.parse("2026-11-23T16:20:00Z");

    private Pictures() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0])).toAbsolutePath();
        Clock now = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), MOMENT));
        try (Workers workers = new Workers()) {
            Toolkit.startHeadless();
            for (Theme theme : Theme.values()) {
                String name = "dashboard-" + theme.name().toLowerCase(java.util.Locale.ROOT);
                draw(now, workers, theme, 1280, 800, folder.resolve(name + ".png"));
                draw(now, workers, theme, 1000, 700, folder.resolve(name + "-small.png"));
            }
        }
        System.exit(0);
    }

    private static void draw(Clock now, Workers workers, Theme theme, int width, int height, Path out) {
        SamplePicture.draw(SampleWorld.USUAL_SEED, now, workers, theme, width, height, out);
        System.out.println(out);
    }
}
