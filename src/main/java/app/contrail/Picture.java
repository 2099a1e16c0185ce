package app.contrail;

import app.contrail.cli.CommandFailure;
import app.contrail.cli.ExitCode;
import app.contrail.files.WholeFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/** Writes pictures. */
final class Picture {
    private Picture() {}

    /**
     * Writes a PNG file, which appears whole or not at all.
     *
     * @throws CommandFailure if it cannot be written
     */
    static void write(Image image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            ImageIO.setUseCache(false);
            WholeFile.write(file, WholeFile.Readers.AS_USUAL, out -> {
                if (!ImageIO.write(copy, "png", out)) {
                    throw new IOException("There is no PNG writer");
                }
            });
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.LOCAL_DATA,
                    "The picture " + file
                            + " could not be written; check that its folder exists, is writable and has room.",
                    e);
        }
    }
}
