package app.contrail.report;

import java.util.Locale;
import java.util.Set;

/** The paper that a report is made for; lengths are in points, 72 to the inch. */
public enum Paper {
    A4(595, 842),
    LETTER(612, 792);

    /** Where Letter is what lies in the printer, as the Unicode locale data have it. */
    private static final Set<String> ON_LETTER =
            Set.of("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE");

    /** What the labels of the chart's scale take. */
    static final double SCALE_WIDTH = 34;

    private static final double CARD_PADDING = 11;
    private static final double SIDE_MARGIN = 42;
    private static final double TOP_MARGIN = 36;
    private static final double BOTTOM_MARGIN = 50;

    private final int width;
    private final int height;

    Paper(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** The usual paper where this locale is at home; A4 if it says no country. */
    public static Paper of(Locale locale) {
        return ON_LETTER.contains(locale.getCountry()) ? LETTER : A4;
    }

    /** How wide the chart is between its edges. */
    public double plotWidth() {
        return body().width() - 2 * CARD_PADDING - SCALE_WIDTH;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** What can be drawn on, above the foot of the page. */
    Box body() {
        return new Box(SIDE_MARGIN, TOP_MARGIN, width - 2 * SIDE_MARGIN, height - TOP_MARGIN - BOTTOM_MARGIN);
    }
}
