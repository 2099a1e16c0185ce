package app.contrail;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether somebody watches what this process writes. */
final class Terminal {
    private static final int OUT = 1;
    private static final int ERR = 2;

    private Terminal() {}

    static boolean showsOut() {
        return shows(OUT);
    }

    static boolean showsErr() {
        return shows(ERR);
    }

    private static boolean shows(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd", Integer.toString(descriptor)))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            // Elsewhere Java tells only whether input and output are both a terminal; then errors are as a rule, too.
            return Optional.ofNullable(System.console())
                    .map(Console::isTerminal)
                    .orElse(false);
        }
    }
}
