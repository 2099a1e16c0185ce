package app.contrail.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.contrail.testing.Fx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFileTest {
    @TempDir
    private Path folder;

    @Test
    void aPngFileHoldsThePixelsAndReplacesWhatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("a.png"), "before");

        PictureFile.writePng(picture(), file);

        var read = ImageIO.read(file.toFile());
        assertThat(read.getWidth()).isEqualTo(3);
        assertThat(read.getHeight()).isEqualTo(2);
        assertThat(read.getRGB(2, 1)).isEqualTo(0xffff0000);
        assertThat(read.getRGB(0, 0)).isEqualTo(0xff0000ff);
        assertThat(folder.toFile().list()).containsExactly("a.png");
    }

    @Test
    void whatCannotBeWrittenLeavesNoHalfFile() throws IOException {
        Path file = folder.resolve("missing").resolve("a.png");

        assertThatThrownBy(() -> PictureFile.writePng(picture(), file)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> PictureFile.writeSvg("<svg/>", file)).isInstanceOf(IOException.class);

        assertThat(Objects.requireNonNull(folder.toFile().list())).isEmpty();
    }

    private static WritableImage picture() {
        Fx.start();
        WritableImage image = new WritableImage(3, 2);
        for (int i = 0; i < 6; i++) {
            image.getPixelWriter().setColor(i % 3, i / 3, i == 5 ? Color.RED : Color.BLUE);
        }
        return image;
    }
}
