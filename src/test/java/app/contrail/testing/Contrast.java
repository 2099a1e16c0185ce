package app.contrail.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Path;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What of a scene does not stand out enough by WCAG 2.2 AA: each text, sign, line and border of a field against what it
 * really stands on. What is disabled is exempt there too. For the FX thread.
 */
public final class Contrast {
    private static final double TEXT = 4.5;
    private static final double LARGE_TEXT = 3;
    private static final double SIGN = 3;
    private static final double LARGE = 24;
    private static final double LARGE_IF_BOLD = 18.66;

    /** Nothing is lost with these: they divide or tint what is told by words, numbers and lines. */
    private static final Set<String> ORNAMENTS = Set.of(
            "trend-grid",
            "trend-gap",
            "trend-area",
            "axis-tick-mark",
            "axis-minor-tick-mark",
            "axis-label",
            "increment-arrow",
            "decrement-arrow");

    private final List<String> faint = new ArrayList<>();
    private int measured;

    private Contrast() {}

    /** A line for each that is too faint; fails if there was nothing to measure. */
    public static List<String> tooFaint(Scene scene) {
        Contrast contrast = new Contrast();
        scene.getRoot().applyCss();
        contrast.walk(scene.getRoot(), scene.getFill() instanceof Color colour ? colour : Color.WHITE);
        if (contrast.measured < 5) {
            throw new AssertionError("Only " + contrast.measured + " things were measured");
        }
        return contrast.faint.stream().distinct().toList();
    }

    private void walk(Node node, Color below) {
        boolean ornament = node.getStyleClass().stream().anyMatch(ORNAMENTS::contains);
        if (!node.isVisible() || node.isDisabled() || ornament || isPartOfEditing(node)) {
            return;
        }
        Color here = below;
        switch (node) {
            case Text text -> measureText(text, below);
            case Shape shape -> measure(shape, paintOf(shape), below, SIGN);
            case Region region -> here = walkRegion(region, below);
            default -> {}
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                walk(child, here);
            }
        }
    }

    /** The caret, and the tint below selected text. */
    private static boolean isPartOfEditing(Node node) {
        return node instanceof Path && node.getStyleClass().isEmpty();
    }

    private Color walkRegion(Region region, Color below) {
        Color here = below;
        Color outermost = null;
        if (region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                if (fill.getFill() instanceof Color colour) {
                    here = over(colour, here);
                    outermost = outermost == null ? here : outermost;
                }
            }
        }
        if (region.getShape() != null && region.getChildrenUnmodifiable().isEmpty()) {
            measure(region, here.equals(below) ? null : here, below, SIGN);
        } else if (isBordered(region) && outermost != null) {
            boolean byItself = ratio(here, below) >= SIGN;
            measure(region, byItself ? here : outermost, below, SIGN);
        }
        return here;
    }

    /** What can be seen by its border only, as long as nothing is in it. */
    private static boolean isBordered(Region region) {
        return (region instanceof TextInputControl && !(region.getParent() instanceof ComboBoxBase<?>))
                || region instanceof ComboBoxBase<?>
                || region.getStyleClass().contains("box")
                || region.getStyleClass().contains("radio");
    }

    private void measureText(Text text, Color below) {
        if (!text.getText().isBlank() && text.getFill() instanceof Color colour) {
            double size = text.getFont().getSize();
            boolean bold = text.getFont().getStyle().contains("Bold");
            boolean large = size >= LARGE || (bold && size >= LARGE_IF_BOLD);
            measure(text, colour, below, large ? LARGE_TEXT : TEXT);
        }
    }

    private static @Nullable Color paintOf(Shape shape) {
        Paint paint = shape.getStroke() != null ? shape.getStroke() : shape.getFill();
        return paint instanceof Color colour && colour.getOpacity() > 0 ? colour : null;
    }

    private void measure(Node node, @Nullable Color colour, Color below, double least) {
        if (colour == null || colour.getOpacity() == 0) {
            return;
        }
        measured++;
        double ratio = ratio(over(colour, below), below);
        if (ratio < least) {
            faint.add("%s: %s on %s is %.2f, less than %.1f".formatted(name(node), colour, below, ratio, least));
        }
    }

    private static String name(Node node) {
        Node named = node;
        while (named.getParent() != null && (named.getStyleClass().isEmpty() || named instanceof Text)) {
            named = named.getParent();
        }
        return named.getClass().getSimpleName() + named.getStyleClass() + " in "
                + (named.getParent() == null ? "" : named.getParent().getStyleClass())
                + (node instanceof Text text ? " '" + text.getText() + "'" : "");
    }

    private static Color over(Color above, Color below) {
        return below.interpolate(Color.color(above.getRed(), above.getGreen(), above.getBlue()), above.getOpacity());
    }

    private static double ratio(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double share) {
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
