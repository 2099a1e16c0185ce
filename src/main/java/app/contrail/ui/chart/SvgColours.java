package app.contrail.ui.chart;

import app.contrail.ui.common.TokenColours;
import java.util.Locale;
import javafx.scene.paint.Color;

/** The colours of the chart, as SVG writes them: what shines through below them is mixed in. */
record SvgColours(
        String card,
        String text,
        String muted,
        String grid,
        String gap,
        String interval,
        String area,
        String areaOpacity,
        String since,
        String note) {

    SvgColours(TokenColours tokens) {
        this(
                hex(tokens.of("-contrail-card")),
                hex(tokens.of("-color-fg-default")),
                hex(tokens.of("-contrail-muted")),
                hex(tokens.of("-contrail-grid")),
                hex(over(tokens.of("-contrail-gap"), tokens.of("-contrail-card"))),
                hex(tokens.of("-contrail-interval")),
                hex(tokens.of("-contrail-interval-area")),
                SvgWriter.number(tokens.of("-contrail-interval-area").getOpacity()),
                hex(tokens.of("-contrail-since")),
                hex(tokens.of("-contrail-note")));
    }

    private static Color over(Color above, Color below) {
        return below.interpolate(Color.color(above.getRed(), above.getGreen(), above.getBlue()), above.getOpacity());
    }

    private static String hex(Color colour) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }
}
