package app.contrail.cli;

import app.contrail.files.WholeFile;
import java.io.IOException;
import java.nio.file.Path;

/** A file that a command writes for the user: it appears whole or not at all. */
final class OutFile {
    private OutFile() {}

    /** @throws CommandFailure if it cannot be written; what was there stays */
    static void write(Path file, WholeFile.Content content) {
        try {
            WholeFile.write(file, WholeFile.Readers.AS_USUAL, content);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.LOCAL_DATA,
                    "The file " + file
                            + " could not be written; check that its folder exists, is writable and has room.",
                    e);
        }
    }
}
