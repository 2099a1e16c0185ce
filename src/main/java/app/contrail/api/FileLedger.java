package app.contrail.api;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Requests of every process of this user, in a small file that is locked while it is changed. A process that is killed
 * in between loses its lock, and with it at worst the count of the last minute. While the file cannot be used, this
 * process counts for itself, beginning with what it saw there last.
 *
 * <p>The file: a mark, the CRC-32 of what follows, the number of times, then the times, 8 bytes each. What lies behind
 * them is older and does not count.
 */
final class FileLedger implements Ledger {
    private static final System.Logger LOG = System.getLogger(FileLedger.class.getName());

    private static final long MARK = 0x4354_5242_4447_3031L;
    private static final int HEAD_BYTES = 3 * Long.BYTES;
    private static final int CHECKED_FROM = 2 * Long.BYTES;

    /** Far more than the service grants in a minute. */
    private static final int MOST_TIMES = 4_096;

    /** Others hold the lock for less than a millisecond, unless they were stopped in the middle. */
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Path file;
    private long[] lastSeen = {};
    private boolean failing;

    /** @param file its folder is made when it is first needed */
    FileLedger(Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    public synchronized void change(UnaryOperator<long[]> change) {
        try {
            changeFile(change);
            failing = false;
        } catch (IOException e) {
            if (!failing) {
                LOG.log(Level.WARNING, "Requests cannot be counted together with other processes of Contrail", e);
            }
            failing = true;
        }
    }

    private void changeFile(UnaryOperator<long[]> change) throws IOException {
        FileChannel channel = null;
        FileLock lock = null;
        IOException trouble = null;
        try {
            channel = open();
            lock = lock(channel);
            lastSeen = read(channel);
        } catch (IOException e) {
            trouble = e;
        }
        try (FileChannel closing = channel) {
            lastSeen = change.apply(lastSeen);
            if (trouble != null) {
                throw trouble;
            }
            if (closing != null && lock != null) {
                write(closing, lastSeen);
            }
        }
    }

    private FileChannel open() throws IOException {
        Path folder = file.getParent();
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder, ownersOnly(posix, "rwx------"));
        }
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                ownersOnly(posix, "rw-------"));
    }

    private static FileAttribute<?>[] ownersOnly(boolean posix, String permissions) {
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        long began = System.nanoTime();
        while (true) {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() - began > PATIENCE_NANOS) {
                throw new IOException("another process holds the lock and does not give it back");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** What is no ledger, or was cut off while it was written, counts as an empty one. */
    private static long[] read(FileChannel channel) throws IOException {
        long size = channel.size();
        if (size < HEAD_BYTES || size > HEAD_BYTES + (long) MOST_TIMES * Long.BYTES || size % Long.BYTES != 0) {
            return new long[0];
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) size);
        long at = 0;
        while (bytes.hasRemaining()) {
            int read = channel.read(bytes, at);
            if (read < 0) {
                return new long[0];
            }
            at += read;
        }
        bytes.flip();
        long mark = bytes.getLong();
        long checksum = bytes.getLong();
        long count = bytes.getLong();
        if (mark != MARK
                || count < 0
                || count > bytes.remaining() / Long.BYTES
                || checksum != checksum(bytes.slice(CHECKED_FROM, (int) (1 + count) * Long.BYTES))) {
            return new long[0];
        }
        long[] times = new long[(int) count];
        bytes.asLongBuffer().get(times);
        return times;
    }

    /** In one go, so that a process that is killed leaves the old times or the new ones. */
    private static void write(FileChannel channel, long[] times) throws IOException {
        int first = Math.max(0, times.length - MOST_TIMES);
        ByteBuffer bytes = ByteBuffer.allocate(HEAD_BYTES + (times.length - first) * Long.BYTES);
        bytes.position(HEAD_BYTES);
        for (int i = first; i < times.length; i++) {
            bytes.putLong(times[i]);
        }
        bytes.putLong(0, MARK);
        bytes.putLong(CHECKED_FROM, times.length - first);
        bytes.putLong(Long.BYTES, checksum(bytes.slice(CHECKED_FROM, bytes.capacity() - CHECKED_FROM)));
        bytes.rewind();
        long at = 0;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
        channel.truncate(at);
    }

    private static long checksum(ByteBuffer bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return checksum.getValue();
    }
}
