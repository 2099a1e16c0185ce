package app.contrail.ui.common;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Colours as a style sheet defines them: tokens that stand for other tokens, {@code #rrggbb} or {@code rgba(…)}. */
record Palette(Map<String, String> tokens) {
    private static final Pattern NUMBER = Pattern.compile("[\\d.]+");

    /** Red, green and blue from 0 to 255, alpha from 0 to 1. */
    record Colour(double red, double green, double blue, double alpha) {

        /** This colour as it looks on an opaque one. */
        Colour over(Colour below) {
            return new Colour(mix(red, below.red), mix(green, below.green), mix(blue, below.blue), 1);
        }

        /** The contrast ratio of WCAG, from 1 to 21; both must be opaque. */
        double contrast(Colour other) {
            double mine = luminance();
            double others = other.luminance();
            return (Math.max(mine, others) + 0.05) / (Math.min(mine, others) + 0.05);
        }

        private double mix(double above, double below) {
            return above * alpha + below * (1 - alpha);
        }

        private double luminance() {
            if (alpha != 1) {
                throw new IllegalStateException("What shows through " + this + " is not known");
            }
            return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        }

        private static double linear(double channel) {
            double share = channel / 255;
            return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }
    }

    /** @param value a token or a colour */
    Colour of(String value) {
        if (value.startsWith("-")) {
            return of(Objects.requireNonNull(tokens.get(value), value));
        }
        if (value.matches("#\\p{XDigit}{6}")) {
            int rgb = Integer.parseInt(value.substring(1), 16);
            return new Colour(rgb >> 16, rgb >> 8 & 255, rgb & 255, 1);
        }
        if (!value.startsWith("rgb")) {
            throw new IllegalArgumentException("Not a colour: " + value);
        }
        List<Double> parts = NUMBER.matcher(value)
                .results()
                .map(result -> Double.valueOf(result.group()))
                .toList();
        return new Colour(parts.get(0), parts.get(1), parts.get(2), parts.size() > 3 ? parts.get(3) : 1);
    }
}
