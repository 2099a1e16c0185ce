package app.contrail.cli;

import java.util.List;

/** Whether the window and pictures can be drawn. None of this keeps commands that draw nothing from working. */
final class DrawingChecks {
    private DrawingChecks() {}

    static List<Finding> of(Drawing drawing) {
        return List.of(display(drawing), fonts(drawing));
    }

    private static Finding display(Drawing drawing) {
        if (!drawing.missing().isEmpty()) {
            return Finding.warn("display", drawing.whatToDo());
        }
        return drawing.display()
                ? Finding.ok("display", "There is a display for the window.")
                : Finding.warn(
                        "display",
                        "There is no display for the window; set DISPLAY, or use 'contrail snapshot' for a picture or"
                                + " 'contrail collect' for the numbers.");
    }

    private static Finding fonts(Drawing drawing) {
        if (!drawing.ownFont()) {
            return Finding.warn("fonts", "The font that comes with Contrail cannot be read; install Contrail again.");
        }
        return drawing.fonts()
                ? Finding.ok("fonts", "Contrail's own font can be read, and the system has fonts too.")
                : Finding.warn("fonts", drawing.whatToDo());
    }
}
