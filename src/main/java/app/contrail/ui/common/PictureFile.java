package app.contrail.ui.common;

import app.contrail.files.WholeFile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/** Writes pictures into files that appear whole or not at all, and replace what was there. Blocks; for any thread. */
public final class PictureFile {
    private PictureFile() {}

    /**
     * Writes a PNG file. Nothing shows through: what the picture leaves free is black.
     *
     * @param image nobody may change it meanwhile
     * @throws IOException if it cannot be written; what was there stays
     */
    public static void writePng(Image image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage opaque = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) opaque.getRaster().getDataBuffer()).getData();
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        ImageIO.setUseCache(false);
        WholeFile.write(file, WholeFile.Readers.AS_USUAL, out -> {
            if (!ImageIO.write(opaque, "png", out)) {
                throw new IOException("There is no PNG writer");
            }
        });
    }

    /**
     * Writes a picture that is text already.
     *
     * @throws IOException if it cannot be written; what was there stays
     */
    public static void writeSvg(String svg, Path file) throws IOException {
        byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, WholeFile.Readers.AS_USUAL, out -> out.write(bytes));
    }
}
