package app.contrail.cli;

import app.contrail.files.WholeFile;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a command puts its result.
 *
 * @param file appears whole or not at all; null for stdout; if that is a terminal, what could steer it is left out
 */
record ResultFile(@Nullable Path file, Services services) {

    /** @throws CommandFailure if it cannot be written or the user asked to end; a file that was there is as it was */
    void write(WholeFile.Content content) {
        try {
            if (file == null) {
                content.writeTo(stdout());
                if (services.out().checkError()) {
                    throw new CommandFailure(
                            ExitCode.LOCAL_DATA,
                            "The results could not be written to stdout; check where they go, and run it again.");
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
            throw new CommandFailure(
                    ExitCode.LOCAL_DATA,
                    "The file " + file
                            + " could not be written; check that its folder exists, is writable and has room.",
                    e);
        }
    }

    private OutputStream stdout() {
        return services.isOutWatched() ? new TerminalStream(services.out()) : services.out();
    }
}
