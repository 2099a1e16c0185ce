package app.contrail;

import app.contrail.ui.settings.Surroundings;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The data folder as the settings tell of it. */
record DataFolder(Path dataFolder) implements Surroundings {
    private static final String HISTORY = "history.db";

    /** Who opens a folder says soon if that cannot be done. */
    private static final int SECONDS = 5;

    DataFolder {
        dataFolder = dataFolder.toAbsolutePath();
    }

    @Override
    public Path history() {
        return dataFolder.resolve(HISTORY);
    }

    /** The file with its companions, also those that were set aside. */
    @Override
    public long historyBytes() throws IOException {
        long bytes = 0;
        if (Files.isDirectory(dataFolder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(dataFolder, HISTORY + "*")) {
                for (Path file : files) {
                    bytes += Files.size(file);
                }
            }
        }
        return bytes;
    }

    @Override
    public void showInFolder(Path file) throws IOException {
        Path shown = Files.exists(file) ? file : dataFolder;
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Process process = new ProcessBuilder(command(system, shown, Files.isDirectory(shown)))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            // The file manager of Windows ends with 1 whatever happened.
            if (process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() > 1) {
                throw new IOException("The file manager ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while the file manager started");
        }
    }

    /** @param system the name of the operating system, in small letters */
    static List<String> command(String system, Path shown, boolean folder) {
        if (system.startsWith("windows")) {
            return folder ? List.of("explorer.exe", shown.toString()) : List.of("explorer.exe", "/select," + shown);
        }
        if (system.startsWith("mac")) {
            return folder ? List.of("open", shown.toString()) : List.of("open", "-R", shown.toString());
        }
        Path parent = shown.getParent();
        return List.of("xdg-open", folder || parent == null ? shown.toString() : parent.toString());
    }
}
