package app.contrail;

import app.contrail.cli.CommandFailure;
import app.contrail.cli.ExitCode;
import app.contrail.ui.common.PictureFile;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.Image;

/** Writes the pictures of commands. */
final class Picture {
    private Picture() {}

    /**
     * Writes a PNG file, which appears whole or not at all.
     *
     * @throws CommandFailure if it cannot be written
     */
    static void write(Image image, Path file) {
        try {
            PictureFile.writePng(image, file);
        } catch (IOException e) {
            throw notWritten(file, e);
        }
    }

    /**
     * Writes an SVG file, which appears whole or not at all.
     *
     * @throws CommandFailure if it cannot be written
     */
    static void write(String svg, Path file) {
        try {
            PictureFile.writeSvg(svg, file);
        } catch (IOException e) {
            throw notWritten(file, e);
        }
    }

    private static CommandFailure notWritten(Path file, IOException why) {
        return new CommandFailure(
                ExitCode.LOCAL_DATA,
                "The picture " + file
                        + " could not be written; check that its folder exists, is writable and has room.",
                why);
    }
}
