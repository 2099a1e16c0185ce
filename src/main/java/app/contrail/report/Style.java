package app.contrail.report;

/** The sizes of type in a report, in points, with their faces. */
enum Style {
    TITLE(Face.BOLD, 19),
    VALUE(Face.SEMI_BOLD, 17),
    HEADING(Face.SEMI_BOLD, 10.5),
    STRONG(Face.SEMI_BOLD, 9),
    BODY(Face.REGULAR, 9),
    SMALL_STRONG(Face.SEMI_BOLD, 8),
    SMALL(Face.REGULAR, 8);

    /** The faces of Contrail Sans. */
    enum Face {
        REGULAR("ContrailSans-Regular.otf"),
        SEMI_BOLD("ContrailSansSemiBold-Regular.otf"),
        BOLD("ContrailSans-Bold.otf");

        private final String file;

        Face(String file) {
            this.file = file;
        }

        String file() {
            return file;
        }
    }

    private final Face face;
    private final double size;

    Style(Face face, double size) {
        this.face = face;
        this.size = size;
    }

    Face face() {
        return face;
    }

    double size() {
        return size;
    }

    /** From the baseline of one line to that of the next. */
    double leading() {
        return Math.round(size * 1.4);
    }
}
