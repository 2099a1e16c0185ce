package app.contrail.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;

/** Files that only their owner may read, where the system knows such a thing. */
public final class OwnerOnly {
    private OwnerOnly() {}

    /**
     * Opens a file for reading and writing, which is made with its folders if it is missing. What others may not read is
     * so from the beginning. Unlike a channel it stays open if the thread is interrupted. Blocks on the disk.
     */
    public static RandomAccessFile open(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes(folder, "rwx------"));
        }
        try {
            Files.createFile(file, ofNewFile(file));
            restrict(file);
        } catch (FileAlreadyExistsException e) {
            // It was made here.
        }
        return new RandomAccessFile(file.toFile(), "rw");
    }

    /** What to make a file with. */
    static FileAttribute<?>[] ofNewFile(Path file) {
        return attributes(file, "rw-------");
    }

    /** On Windows, where the owner cannot be said when a file is made; nothing must be in it yet. */
    static void restrict(Path file) throws IOException {
        AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (acl != null) {
            acl.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(acl.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
