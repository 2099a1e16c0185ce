package app.contrail.cli;

import app.contrail.files.WholeFile;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a command puts its result.
 *
 * @param file appears whole or not at all; null for stdout; if that is a terminal, what could steer it is left out
 */
record ResultFile(@Nullable Path file, Services services) {

    /** What to say if stdout did not take all. */
    static final String NOT_ON_STDOUT =
            "The results could not be written to stdout; check where they go, and run the command again.";

    /** @throws CommandFailure if it cannot be written or the user asked to end; a file that was there is as it was */
    void write(WholeFile.Content content) {
        try {
            if (file == null) {
                content.writeTo(stdout());
                if (services.out().checkError()) {
                    throw new CommandFailure(ExitCode.LOCAL_DATA, NOT_ON_STDOUT);
                }
            } else {
                WholeFile.write(file, WholeFile.Readers.AS_USUAL, content);
            }
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            throw new CommandFailure(
                    ExitCode.INTERRUPTED,
                    file == null
                            ? "The export was ended before all was written; run it again for the whole."
                            : "The export was ended, and no file was written; run it again to get one.",
                    e);
        } catch (IOException e) {
            String advice = file != null && Files.isDirectory(file)
                    ? ", because it is a folder; name a file in it."
                    : "; check that its folder exists, is writable and has room.";
            throw new CommandFailure(ExitCode.LOCAL_DATA, "The file " + file + " could not be written" + advice, e);
        }
    }

    private OutputStream stdout() {
        return services.isOutWatched() ? new TerminalStream(services.out()) : services.out();
    }
}
