package app.contrail.ui.chart;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** How much room words take in Contrail's own font, in pixels. For the FX thread. */
final class SvgText {
    private static final String FONT = "Contrail Sans";
    private static final String ELLIPSIS = "…";

    private SvgText() {}

    static double width(String words, double size) {
        return width(words, Font.font(FONT, size));
    }

    static double boldWidth(String words, double size) {
        return width(words, Font.font(FONT, FontWeight.BOLD, size));
    }

    /** As much of it as fits, with dots for the rest. */
    static String fitting(String words, double size, double room) {
        if (width(words, size) <= room) {
            return words;
        }
        int fits = 0;
        int length = words.codePointCount(0, words.length());
        while (fits < length && width(begin(words, fits + 1) + ELLIPSIS, size) <= room) {
            fits++;
        }
        return begin(words, fits).stripTrailing() + ELLIPSIS;
    }

    private static String begin(String words, int characters) {
        return words.substring(0, words.offsetByCodePoints(0, characters));
    }

    private static double width(String words, Font font) {
        Text ruler = new Text(words);
        ruler.setFont(font);
        return ruler.getLayoutBounds().getWidth();
    }
}
