package app.contrail.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.report.Ink;
import java.awt.Color;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A report has the colours of the window's light look. */
class InkTest {
    private static final Palette.Colour PAPER = new Palette.Colour(255, 255, 255, 1);

    @ParameterizedTest
    @EnumSource
    void eachColourIsThatOfItsTokenOnWhite(Ink ink) throws IOException {
        Palette.Colour token =
                new Palette(StyleTest.tokens(Theme.LIGHT)).of(ink.token()).over(PAPER);
        Color colour = ink.colour();

        assertThat(new double[] {colour.getRed(), colour.getGreen(), colour.getBlue()})
                .usingComparatorWithPrecision(1.0)
                .containsExactly(token.red(), token.green(), token.blue());
    }

    @Test
    void textCanBeToldFromPaper() {
        for (Ink ink : new Ink[] {Ink.TEXT, Ink.MUTED, Ink.GOOD, Ink.BAD, Ink.ACCENT, Ink.PAUSED, Ink.NOTE}) {
            Color colour = ink.colour();
            Palette.Colour text = new Palette.Colour(colour.getRed(), colour.getGreen(), colour.getBlue(), 1);
            assertThat(text.contrast(PAPER)).as(ink.name()).isGreaterThan(4.5);
        }
    }
}
