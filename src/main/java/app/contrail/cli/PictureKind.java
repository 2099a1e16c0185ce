package app.contrail.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a picture is written. */
public enum PictureKind {
    PNG,
    /** Lines and words instead of pixels; of the chart only. */
    SVG;

    /** What the ending of a file's name asks for; null if it is no kind of picture that can be drawn. */
    static @Nullable PictureKind of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            return PNG;
        }
        return name.endsWith(".svg") ? SVG : null;
    }
}
