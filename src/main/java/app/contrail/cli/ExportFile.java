package app.contrail.cli;

import app.contrail.export.FileFormat;
import app.contrail.export.Panel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where an export goes, and as what.
 *
 * @param path null for stdout
 */
record ExportFile(FileFormat format, @Nullable Path path) {
    private static final String ZIP = "zip";

    /**
     * Settles what the user left open.
     *
     * @param format null to go by the ending of {@code path}; CSV if that says nothing
     * @param watched whether stdout is a terminal
     * @throws CommandFailure if options contradict each other
     */
    static ExportFile of(ExportSubject what, @Nullable FileFormat format, @Nullable Path path, boolean watched) {
        return what.panel() == null ? archive(format, path) : panel(what.panel(), format, path, watched);
    }

    private static ExportFile archive(@Nullable FileFormat format, @Nullable Path path) {
        if (path == null || !ending(path).equals(ZIP)) {
            throw misuse("Everything goes into one ZIP; name it with --out, such as --out contest.zip.");
        }
        return new ExportFile(format == null ? FileFormat.CSV : format, path);
    }

    private static ExportFile panel(Panel what, @Nullable FileFormat format, @Nullable Path path, boolean watched) {
        String ending = path == null ? "" : ending(path);
        if (ending.equals(ZIP)) {
            throw misuse("A ZIP is made of everything only, not of " + what.word()
                    + "; use --what everything, or let --out end in .csv, .xlsx or .json.");
        }
        FileFormat named = Arrays.stream(FileFormat.values())
                .filter(known -> known.extension().equals(ending))
                .findFirst()
                .orElse(null);
        if (format != null && named != null && format != named) {
            throw misuse("--format " + format.extension() + " contradicts --out, which ends in ." + ending
                    + "; leave --format out, or change one of them.");
        }
        FileFormat settled = format != null ? format : named != null ? named : FileFormat.CSV;
        if (path == null && watched && settled.isBinary()) {
            throw misuse(
                    "A terminal cannot show " + settled.extension() + "; name a file with --out, or use --format csv.");
        }
        return new ExportFile(settled, path);
    }

    private static String ending(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static CommandFailure misuse(String sentence) {
        return new CommandFailure(ExitCode.USAGE, sentence);
    }
}
