package app.contrail;

import app.contrail.demo.SampleWorld;
import app.contrail.ui.common.Card;
import app.contrail.ui.common.Theme;
import app.contrail.ui.shell.Pictures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Draws every card on the sample service in both looks, both scales and two sizes of the window, and the chart as SVG, to
 * be looked at. Not a test; run it by {@code packaging/pictures --cards}.
 */
public final class CardPictures {
    private static final Instant MOMENT = Instant.parse("2026-11-23T16:20:00Z");
    private static final int[][] SIZES = {{1280, 800}, {1000, 700}};

    private CardPictures() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0])).toAbsolutePath();
        Clock now = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), MOMENT));
        try (Workers workers = new Workers()) {
            Toolkit.startHeadless();
            for (Theme theme : Theme.values()) {
                for (int[] size : SIZES) {
                    String look = "-%d-%s".formatted(size[0], theme.name().toLowerCase(Locale.ROOT));
                    SamplePicture.after(SamplePicture.POLLS, SampleWorld.USUAL_SEED, now, workers)
                            .draw(theme, size[0], size[1], pictures -> drawAll(pictures, folder, look));
                }
            }
        } catch (IllegalStateException e) {
            // The toolkit would go on for ever.
            e.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private static boolean drawAll(Pictures pictures, Path folder, String look) {
        for (Card card : Card.values()) {
            for (int scale = 1; scale <= 2; scale++) {
                String name = card.name().toLowerCase(Locale.ROOT) + look + "@" + scale + "x.png";
                long begun = System.nanoTime();
                var image = pictures.take(card, scale);
                System.out.println(name + " took " + (System.nanoTime() - begun) / 1_000_000 + " ms");
                Picture.write(image, folder.resolve(name));
            }
        }
        Picture.write(pictures.svg(), folder.resolve("chart" + look + ".svg"));
        return true;
    }
}
