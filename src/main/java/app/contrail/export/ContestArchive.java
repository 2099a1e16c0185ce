package app.contrail.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP with a file for each table and, at its end, a manifest. Written as it goes, so it may be of any size. */
final class ContestArchive {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final ZipOutputStream zip;
    private final TableFormat format;
    private final Instant made;
    private final List<ArchivedFile> files = new ArrayList<>();

    /** @param to is left open */
    ContestArchive(OutputStream to, TableFormat format, Instant made) {
        zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        this.format = format;
        this.made = made;
    }

    /**
     * Adds a table as a file that is named like it.
     *
     * @param written told how many rows of it there are so far
     */
    void add(Table table, LongConsumer written) throws IOException {
        String name = table.name() + "." + format.extension();
        begin(name);
        AtomicLong rows = new AtomicLong();
        MeasuredStream file = new MeasuredStream(zip);
        OutputStream buffered = new BufferedOutputStream(file, BUFFER_BYTES);
        format.write(
                new CountedTable(table, count -> {
                    rows.setPlain(count);
                    written.accept(count);
                }),
                buffered);
        buffered.flush();
        zip.closeEntry();
        files.add(new ArchivedFile(name, rows.getPlain(), file.bytes(), file.sha256()));
    }

    /** In the order in which they were added. */
    List<ArchivedFile> files() {
        return List.copyOf(files);
    }

    /** Adds the manifest and ends the archive. */
    void finish(byte[] manifest) throws IOException {
        begin("manifest.json");
        zip.write(manifest);
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(made));
        zip.putNextEntry(entry);
    }
}
