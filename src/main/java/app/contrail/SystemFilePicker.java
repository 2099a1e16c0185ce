package app.contrail;

import app.contrail.ui.common.FileKind;
import app.contrail.ui.common.FilePicker;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for files with the system's own dialogue, and begins where the last file of this run went. For the FX thread. */
final class SystemFilePicker implements FilePicker {
    private final Window owner;
    private @Nullable Path lastFolder;

    /** @param owner the window that waits for the answer */
    SystemFilePicker(Window owner) {
        this.owner = owner;
    }

    @Override
    public @Nullable Path save(String title, String suggestedName, List<FileKind> kinds) {
        FileChooser dialogue = new FileChooser();
        dialogue.setTitle(title);
        for (FileKind kind : kinds) {
            dialogue.getExtensionFilters().add(new ExtensionFilter(kind.description(), "*." + kind.extension()));
        }
        String name = suggestedName;
        while (true) {
            dialogue.setInitialFileName(name);
            dialogue.setInitialDirectory(folderToBeginWith());
            File chosen = dialogue.showSaveDialog(owner);
            if (chosen == null) {
                return null;
            }
            Path file = chosen.toPath();
            Path complete = complete(file, kinds, dialogue);
            lastFolder = complete.getParent();
            if (complete.equals(file) || !Files.exists(complete)) {
                return complete;
            }
            // The dialogue has asked about the name without its ending only: it is to ask about this one.
            name = complete.getFileName().toString();
        }
    }

    /** Not every system's dialogue puts the ending to what the user types. */
    private static Path complete(Path file, List<FileKind> kinds, FileChooser dialogue) {
        String name = file.getFileName().toString();
        if (kinds.stream().anyMatch(kind -> kind.holds(name))) {
            return file;
        }
        int selected = dialogue.getExtensionFilters().indexOf(dialogue.getSelectedExtensionFilter());
        return file.resolveSibling(kinds.get(Math.max(0, selected)).complete(name));
    }

    /** The dialogue fails on a folder that is gone; without one, the system decides. */
    private @Nullable File folderToBeginWith() {
        Path folder = lastFolder;
        return folder != null && Files.isDirectory(folder) ? folder.toFile() : null;
    }
}
