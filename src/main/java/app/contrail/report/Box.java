package app.contrail.report;

/** A part of a page, in points from its top left corner. */
record Box(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    /** This box without a border of this width. */
    Box inside(double across, double down) {
        return new Box(x + across, y + down, width - 2 * across, height - 2 * down);
    }

    /** This box without what lies above this line. */
    Box below(double line) {
        return new Box(x, line, width, bottom() - line);
    }

    /** This box with another height. */
    Box high(double other) {
        return new Box(x, y, width, other);
    }

    /** One of several columns of the same width. */
    Box column(int number, int of, double gap) {
        double each = (width - gap * (of - 1)) / of;
        return new Box(x + number * (each + gap), y, each, height);
    }
}
