package app.contrail.export;

/**
 * A column of a table.
 *
 * @param name in snake_case
 */
public record Column(String name, Kind kind) {

    /** What all cells of the column are, unless they are unknown. */
    public enum Kind {
        /** As somebody typed it, or the service made it up. */
        TEXT,
        /** A moment. */
        TIME,
        /** A whole number. */
        COUNT,
        /** A number that may have a fraction. */
        NUMBER,
        /** Whether something is so. */
        FLAG
    }

    static Column text(String name) {
        return new Column(name, Kind.TEXT);
    }

    static Column time(String name) {
        return new Column(name, Kind.TIME);
    }

    static Column count(String name) {
        return new Column(name, Kind.COUNT);
    }

    static Column number(String name) {
        return new Column(name, Kind.NUMBER);
    }

    static Column flag(String name) {
        return new Column(name, Kind.FLAG);
    }
}
