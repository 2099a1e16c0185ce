package app.contrail.roster;

import app.contrail.domain.EntriesPage;
import app.contrail.files.OwnerOnly;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.lang.System.Logger.Level;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages that a reading has got so far, in a file, one JSON line each, so that who is interrupted in the middle of two
 * hundred of them need not begin anew. It holds personal data in clear, because the roster is made from it: only its owner
 * may read it, and it goes as soon as the roster is where it should be, or after a day.
 *
 * <p>A line reaches the system before the next page is asked for, so a process may be killed at any time. What is cut
 * off, of another form or not in order is ignored with all that follows, and overwritten. A lock keeps other readings off.
 */
final class Spool implements AutoCloseable {
    /** Keeps nothing. */
    static final Spool NONE = new Spool(null);

    private static final System.Logger LOG = System.getLogger(Spool.class.getName());
    private static final JsonMapper MAPPER = new JsonMapper();

    /** To be raised whenever {@link Line} or what is in it changes. */
    private static final int FORMAT = 1;

    private final @Nullable RandomAccessFile file;
    private final List<PageRead> found = new ArrayList<>();
    private boolean failed;

    /** A page as it is kept; what another version wrote may lack anything. */
    private record Line(
            int format,
            int pass,
            int number,
            @Nullable Instant at,
            @Nullable EntriesPage page) {

        @Nullable PageRead toPageRead() {
            return format != FORMAT || at == null || page == null ? null : new PageRead(pass, number, at, page);
        }
    }

    private Spool(@Nullable RandomAccessFile file) {
        this.file = file;
    }

    /**
     * Opens a spool, which is made if it is missing.
     *
     * @param notBefore if the first page was read earlier, or later than {@code now}, all is dropped
     * @throws IOException if it cannot be used, or another reading uses it
     */
    static Spool open(Path path, Instant notBefore, Instant now) throws IOException {
        RandomAccessFile file = OwnerOnly.open(path);
        try {
            lock(file);
            Spool spool = new Spool(file);
            file.setLength(spool.readFrom(file, notBefore, now));
            file.seek(file.length());
            return spool;
        } catch (IOException e) {
            try (file) {
                throw e;
            }
        }
    }

    private static void lock(RandomAccessFile file) throws IOException {
        try {
            if (file.getChannel().tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // The same as one that another process holds.
        }
        throw new IOException("another reading of the same contest uses the file");
    }

    /** Returns how many bytes are of use. */
    private long readFrom(RandomAccessFile file, Instant notBefore, Instant now) throws IOException {
        // Not closed, because it shares the file.
        InputStream in = new BufferedInputStream(new FileInputStream(file.getFD()));
        Walk order = new Walk();
        long good = 0;
        for (byte[] line = nextLine(in); line != null; line = nextLine(in)) {
            PageRead read = parse(line);
            if (read == null || !order.goesOnWith(read)) {
                break;
            }
            if (found.isEmpty() && (read.at().isBefore(notBefore) || read.at().isAfter(now))) {
                break;
            }
            order.add(read);
            found.add(read);
            good += line.length + 1;
        }
        return good;
    }

    /** Without its end; null if there is no more whole one. */
    private static byte @Nullable [] nextLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = in.read(); read >= 0; read = in.read()) {
            if (read == '\n') {
                return line.toByteArray();
            }
            line.write(read);
        }
        return null;
    }

    private static @Nullable PageRead parse(byte[] text) {
        try {
            // Null for the text "null".
            @Nullable Line line = MAPPER.readValue(text, Line.class);
            return line == null ? null : line.toPageRead();
        } catch (JacksonException e) {
            return null;
        }
    }

    /** What was kept when this was opened, in the order in which it was read. */
    List<PageRead> found() {
        return List.copyOf(found);
    }

    /** Keeps one page more. False if it is not kept, and then none after it is. */
    boolean append(PageRead read) {
        RandomAccessFile open = file;
        if (open == null || failed) {
            return false;
        }
        Line line = new Line(FORMAT, read.pass(), read.number(), read.at(), read.page());
        byte[] json = MAPPER.writeValueAsBytes(line);
        byte[] bytes = new byte[json.length + 1];
        System.arraycopy(json, 0, bytes, 0, json.length);
        bytes[json.length] = '\n';
        try {
            open.write(bytes);
            return true;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "From here on entries are not kept for another try", e);
            failed = true;
            return false;
        }
    }

    /** Lets others use the file. */
    @Override
    public void close() {
        if (file == null) {
            return;
        }
        try {
            file.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Entries kept for another try could not be closed", e);
        }
    }
}
