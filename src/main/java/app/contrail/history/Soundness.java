package app.contrail.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether the file can be trusted. A look at every page would make the start of Contrail slower with every day that it
 * has recorded; so a large file is only looked at where damage is likely, unless damage was met in it before.
 */
final class Soundness {
    /** Up to this size a look at every page takes some ten milliseconds. */
    static final long SMALL = 2L << 20;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 100;

    private Soundness() {}

    /** Whether something is there that SQLite would not open, or would silently take for a new file. */
    static boolean brokenFromOutside(HistoryFile file) throws IOException {
        boolean hasLog = sizeOf(file.writeAheadLog()) > 0;
        long size = sizeOf(file.path());
        if (size == 0) {
            return hasLog;
        }
        byte[] header;
        try (InputStream in = Files.newInputStream(file.path())) {
            header = in.readNBytes(HEADER);
        }
        if (header.length < HEADER || !Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            return true;
        }
        // With a log beside it the file may be behind its own header: it is made whole from the log.
        return !hasLog && size < sizeByHeader(ByteBuffer.wrap(header));
    }

    /** Whether SQLite finds damage in a file that it opened. */
    static boolean brokenFromInside(Connection connection, HistoryFile file) throws SQLException, IOException {
        try {
            boolean thorough = Files.exists(file.suspicion()) || sizeOf(file.path()) <= SMALL;
            return thorough ? !everyPageIsSound(connection) : !everyTableHasItsEnds(connection);
        } catch (SQLException e) {
            if (Trouble.meansBroken(e)) {
                return true;
            }
            throw e;
        }
    }

    private static boolean everyPageIsSound(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
            return row.next() && "ok".equals(row.getString(1));
        }
    }

    /** The newest rows are what was written last, and so what is damaged first. */
    private static boolean everyTableHasItsEnds(Connection connection) throws SQLException {
        List<String> orders = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT t.name, (SELECT group_concat('\"' || c.name || '\" DESC') FROM pragma_table_info(t.name) c"
                                + " WHERE c.pk > 0) FROM sqlite_schema t WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'")) {
            while (row.next()) {
                orders.add("\"" + row.getString(1) + "\" ORDER BY " + row.getString(2));
            }
        }
        for (String order : orders) {
            for (String direction : List.of(order, order.replace(" DESC", ""))) {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("SELECT * FROM " + direction + " LIMIT 1")) {
                    row.next();
                }
            }
        }
        return true;
    }

    private static long sizeByHeader(ByteBuffer header) {
        int pageSize = Short.toUnsignedInt(header.getShort(16));
        long pages = Integer.toUnsignedLong(header.getInt(28));
        return pages * (pageSize == 1 ? 65_536 : pageSize);
    }

    /** Another process that ends takes its write-ahead log away, perhaps this very moment. */
    static long sizeOf(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }
}
