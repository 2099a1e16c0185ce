package app.contrail.ui.settings;

import app.contrail.ui.common.Formats;

/** The size of a file in words. */
final class FileSize {
    private static final double THOUSAND = 1_000;

    private FileSize() {}

    /** In units of a thousand, as file managers write it: {@code 75.2 MB}. */
    static String of(long bytes, Formats formats) {
        double size = bytes / THOUSAND;
        if (size < THOUSAND) {
            return formats.count((long) Math.ceil(size)) + "\u00a0kB";
        }
        size /= THOUSAND;
        return size < THOUSAND ? formats.points(size) + "\u00a0MB" : formats.points(size / THOUSAND) + "\u00a0GB";
    }
}
