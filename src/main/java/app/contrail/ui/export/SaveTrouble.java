package app.contrail.ui.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Why a file could not be written, as far as the user can do something about it. */
public enum SaveTrouble {
    /** The disk is full, or the user's share of it. */
    NO_ROOM,
    /** The folder may not be written to. */
    FOLDER_PROTECTED,
    /** The file is there and may not be replaced: on Windows as a rule because another program has it open. */
    FILE_IN_USE,
    NAME_TOO_LONG,
    /** The folder is gone. */
    NO_FOLDER,
    OTHER;

    private static final long NO_ROOM_BELOW_BYTES = 1024L * 1024;

    /** What systems take at most, less what the name has besides while the file is written. */
    private static final int MOST_NAME_BYTES = 225;

    /** Finds out why; looks at the disk, and so blocks. */
    public static SaveTrouble of(Path file, IOException why) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return NO_FOLDER;
        }
        if (isTooLong(file, why)) {
            return NAME_TOO_LONG;
        }
        if (isFull(folder, why)) {
            return NO_ROOM;
        }
        if (says(why, "read-only")) {
            return FOLDER_PROTECTED;
        }
        // The folder took the file that is written aside, so that its old one is the trouble.
        if (Files.exists(file) && (namesOther(why, file) || !Files.isWritable(file))) {
            return FILE_IN_USE;
        }
        return why instanceof AccessDeniedException || !Files.isWritable(folder) ? FOLDER_PROTECTED : OTHER;
    }

    private static boolean isTooLong(Path file, IOException why) {
        Path name = file.getFileName();
        return says(why, "name too long")
                || (name != null && name.toString().getBytes(StandardCharsets.UTF_8).length > MOST_NAME_BYTES);
    }

    private static boolean isFull(Path folder, IOException why) {
        if (says(why, "no space left") || says(why, "quota exceeded")) {
            return true;
        }
        if (why instanceof AccessDeniedException) {
            return false;
        }
        try {
            // Windows says it in the user's language.
            FileStore store = Files.getFileStore(folder);
            return store.getTotalSpace() > 0 && store.getUsableSpace() < NO_ROOM_BELOW_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether it is the moving of one file to the place of this one that failed. */
    private static boolean namesOther(IOException why, Path file) {
        return why instanceof FileSystemException moved
                && (file.toString().equals(moved.getFile()) || file.toString().equals(moved.getOtherFile()));
    }

    private static boolean says(IOException why, String words) {
        return String.valueOf(why.getMessage()).toLowerCase(Locale.ROOT).contains(words);
    }
}
