package app.contrail.ui.export;

/** A picture that the menu offers. */
public enum ExportPicture {
    /** The dashboard, a pixel for each pixel of the window. */
    USUAL_SIZE,
    /** The dashboard, twice as sharp. */
    DOUBLE_SIZE,
    /** The dashboard, to be pasted elsewhere. */
    COPY,
    /** The chart as SVG. */
    DRAWING
}
