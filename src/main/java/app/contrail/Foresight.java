package app.contrail;

import java.util.List;
import java.util.Set;

/**
 * What will be drawn, guessed from the bare arguments before they are read properly. A wrong guess costs time only.
 */
enum Foresight {
    NOTHING,
    PICTURE,
    WINDOW;

    private static final Set<String> DRAW_NOTHING =
            Set.of("contests", "collect", "export", "report", "--serve", "-h", "--help", "-V", "--version");

    static Foresight of(List<String> arguments) {
        if (arguments.stream().anyMatch(DRAW_NOTHING::contains)) {
            return NOTHING;
        }
        return arguments.contains("snapshot") ? PICTURE : WINDOW;
    }
}
