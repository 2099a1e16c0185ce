package app.contrail;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * The one place that knows how logging is done: everything that is logged goes into {@code contrail.0.log}, which is
 * moved on to {@code contrail.1.log} and {@code contrail.2.log} at 1 MB. Nothing is ever logged to the terminal.
 */
final class LogFile implements AutoCloseable {
    private static final int MAX_BYTES = 1_000_000;
    private static final int FILES = 3;

    private final Logger root = Logger.getLogger("");

    LogFile() {
        LogManager.getLogManager().reset();
    }

    /**
     * Begins to log into a folder, which is made if it is missing.
     *
     * @return false if that is not possible; nothing is logged then
     */
    boolean open(Path folder) {
        close();
        try {
            Files.createDirectories(folder);
            // A per cent sign means something in FileHandler's patterns.
            String pattern = folder.toString().replace("%", "%%") + "/contrail.%g.log";
            FileHandler handler = new FileHandler(pattern, MAX_BYTES, FILES, true);
            handler.setEncoding(StandardCharsets.UTF_8.name());
            handler.setFormatter(new Line());
            root.addHandler(handler);
            return true;
        } catch (IOException | SecurityException e) {
            return false;
        }
    }

    @Override
    public void close() {
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
            handler.close();
        }
    }

    /** One line per record, in UTC, with what looks like a key or an address taken out, whoever wrote it there. */
    static final class Line extends Formatter {
        private static final Pattern KEY = Pattern.compile("\\bvk_\\w+");
        // Bounded, because the search for an unbounded name takes quadratic time in a long line.
        private static final Pattern ADDRESS = Pattern.compile("[\\w.%+•'-]{1,64}@[\\w.-]{1,255}");

        @Override
        public String format(LogRecord record) {
            StringWriter line = new StringWriter();
            PrintWriter to = new PrintWriter(line);
            to.printf(
                    "%s %s %s %s%n",
                    record.getInstant(), record.getLevel(), record.getLoggerName(), formatMessage(record));
            Throwable thrown = record.getThrown();
            if (thrown != null) {
                thrown.printStackTrace(to);
            }
            to.flush();
            String withoutKeys = KEY.matcher(line.toString()).replaceAll("[key]");
            return withoutKeys.indexOf('@') < 0
                    ? withoutKeys
                    : ADDRESS.matcher(withoutKeys).replaceAll("[address]");
        }
    }
}
