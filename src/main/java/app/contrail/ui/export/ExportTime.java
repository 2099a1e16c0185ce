package app.contrail.ui.export;

import java.time.Instant;

/** Of which time the user wants an export. */
public sealed interface ExportTime {

    enum Usual implements ExportTime {
        /** The time that the chart shows. */
        AS_SHOWN,
        /** All that was recorded up to now. */
        ALL
    }

    /**
     * A time that the user chose; both ends belong to it.
     *
     * @param to not before {@code from}
     */
    record Between(Instant from, Instant to) implements ExportTime {
        public Between {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("A time ends after it begins");
            }
        }
    }

    /** How it was at the end of that time. */
    record At(Instant moment) implements ExportTime {}
}
