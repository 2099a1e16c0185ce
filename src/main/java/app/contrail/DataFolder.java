package app.contrail;

import app.contrail.ui.settings.Surroundings;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The data folder as the settings tell of it. */
record DataFolder(Path dataFolder) implements Surroundings {
    private static final String HISTORY = "history.db";

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
        new SystemFolders().show(Files.exists(file) ? file : dataFolder);
    }
}
