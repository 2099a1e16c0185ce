package app.contrail.report;

import java.awt.Shape;
import java.util.List;

/**
 * Text laid out as a shape, for scripts that the embedded faces lack.
 *
 * @param shape in points from the beginning of the baseline, downwards
 * @param pieces what lies where, from left to right
 */
record OutlinedText(double width, Shape shape, List<Piece> pieces) {

    /** A character as readers see it. */
    record Piece(String text, double x, double width) {}
}
