package app.contrail.diagnosis;

import java.util.Locale;

/** Sizes as people read them: "950 bytes", "12 kB", "3.4 MB". */
public final class Sizes {
    private static final int KILO = 1000;

    private Sizes() {}

    /** @param bytes 0 or more */
    public static String text(long bytes) {
        if (bytes < KILO) {
            return bytes + " bytes";
        }
        double size = bytes;
        int unit = -1;
        do {
            size /= KILO;
            unit++;
        } while (size >= KILO && unit < 3);
        return String.format(
                Locale.ROOT, size < 10 ? "%.1f %s" : "%.0f %s", size, new String[] {"kB", "MB", "GB", "TB"}[unit]);
    }
}
