package app.contrail.cli;

import app.contrail.export.Panel;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of a contest is exported.
 *
 * @param panel null for everything
 */
record ExportSubject(@Nullable Panel panel) {
    private static final String EVERYTHING = "everything";

    /** @throws IllegalArgumentException with a reason for the user, if it is none */
    static ExportSubject parse(String word) {
        if (word.equalsIgnoreCase(EVERYTHING)) {
            return new ExportSubject(null);
        }
        return Arrays.stream(Panel.values())
                .filter(panel -> panel.word().equalsIgnoreCase(word))
                .findFirst()
                .map(ExportSubject::new)
                .orElseThrow(() -> new IllegalArgumentException("there are "
                        + Arrays.stream(Panel.values()).map(Panel::word).collect(Collectors.joining(", ")) + " and "
                        + EVERYTHING));
    }

    String word() {
        return panel == null ? EVERYTHING : panel.word();
    }
}
