package app.contrail.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/**
 * Writes files that appear whole or not at all: aside in the same folder, flushed to the disk, then moved to their name,
 * where they replace what was there. What was written aside never stays behind, unless the process is killed. Safe for
 * use by many threads and processes at once; the last one to end wins.
 */
public final class WholeFile {
    private static final int BUFFER_BYTES = 64 * 1024;

    /** Who may read a file. */
    public enum Readers {
        /** Its owner only, where the system knows such a thing. */
        OWNER,
        /** Whoever may read the file that it replaces; for a new one, as the system usually has it. */
        AS_USUAL
    }

    /** What a file is to hold. */
    @FunctionalInterface
    public interface Content {

        /** Writes all of it; leaves the stream, which is buffered, open. */
        void writeTo(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /**
     * Writes a file; a link to one that exists is followed. What is no file in the first place, such as a pipe or
     * {@code /dev/null}, is written straight to. Blocks on the disk.
     *
     * @throws IOException if the file cannot be written; what was there stays as it was. What {@code content} throws
     *     comes through
     */
    public static void write(Path file, Readers readers, Content content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), BUFFER_BYTES)) {
                content.writeTo(out);
            }
            return;
        }
        writeAside(target, readers, content);
    }

    private static void writeAside(Path target, Readers readers, Content content) throws IOException {
        FileAttribute<?>[] attributes =
                readers == Readers.OWNER ? OwnerOnly.ofNewFile(target) : new FileAttribute<?>[0];
        for (int number = 1; ; number++) {
            // Not named after the target, whose name may be as long as a name can be.
            Path aside =
                    target.resolveSibling(".contrail-" + ProcessHandle.current().pid() + "-" + number + ".part");
            FileChannel channel;
            try {
                channel = FileChannel.open(
                        aside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes);
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
            // For an end by Ctrl+C in the middle. The names are few and come again, so that a long run remembers few.
            aside.toFile().deleteOnExit();
            boolean moved = false;
            try {
                if (readers == Readers.OWNER) {
                    OwnerOnly.restrict(aside);
                }
                if (OwnerOnly.isPosix(target) && readers == Readers.AS_USUAL && Files.exists(target)) {
                    Files.setPosixFilePermissions(aside, Files.getPosixFilePermissions(target));
                }
                fill(channel, content);
                move(aside, target);
                moved = true;
            } finally {
                // Once it is moved, another writer may have taken the name.
                if (!moved) {
                    Files.deleteIfExists(aside);
                }
            }
            return;
        }
    }

    private static void fill(FileChannel channel, Content content) throws IOException {
        try (channel;
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES)) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void move(Path aside, Path target) throws IOException {
        try {
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
        }
        Path folder = target.getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException e) {
            // Not every system lets a folder be flushed; the file itself was.
        }
    }
}
