package app.contrail;

import app.contrail.cli.CommandFailure;
import app.contrail.cli.ExitCode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
            Path aside = Files.createTempFile(file.toAbsolutePath().getParent(), ".contrail-", ".png");
            try {
                ImageIO.setUseCache(false);
                if (!ImageIO.write(copy, "png", aside.toFile())) {
                    throw new IOException("There is no PNG writer");
                }
                Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.LOCAL_DATA,
                    "The picture " + file
                            + " could not be written; check that its folder exists, is writable and has room.",
                    e);
        }
    }
}
