package app.contrail.export;

import app.contrail.domain.Contest;
import java.io.IOException;
import java.io.Writer;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A table for a person at a terminal: aligned columns, local times, grouped numbers, an em dash for unknown. */
public final class ContestsText implements ContestsWriter {
    private static final String UNKNOWN = "—";
    private static final String GAP = "  ";
    private static final int LONGEST_TITLE = 40;
    private static final List<String> HEADINGS = List.of("ID", "STATUS", "MODE", "TITLE", "ENTRIES", "STARTS", "ENDS");
    private static final int ENTRIES_COLUMN = HEADINGS.indexOf("ENTRIES");

    private final DateTimeFormatter times;
    private final NumberFormat numbers;

    /**
     * @param zone for the dates
     * @param locale for the grouping of numbers
     */
    public ContestsText(ZoneId zone, Locale locale) {
        this.times =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(zone);
        this.numbers = NumberFormat.getIntegerInstance(locale);
    }

    @Override
    public void write(List<Contest> contests, Writer to) throws IOException {
        if (contests.isEmpty()) {
            to.write("This team has no contests yet.\n");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        contests.forEach(contest -> rows.add(cells(contest)));
        int[] widths = widths(rows);
        for (List<String> row : rows) {
            to.write(line(row, widths));
        }
    }

    private List<String> cells(Contest contest) {
        Long entries = contest.entries();
        String end = Boolean.TRUE.equals(contest.evergreen()) ? "never" : time(contest.end());
        return List.of(
                PlainText.oneLine(contest.id().value()),
                word(contest.status()),
                word(contest.mode()),
                DisplayWidth.cut(PlainText.oneLine(contest.displayTitle()), LONGEST_TITLE),
                entries == null ? UNKNOWN : numbers.format(entries.longValue()),
                time(contest.start()),
                end);
    }

    private static String word(@Nullable String word) {
        return word == null || word.isBlank() ? UNKNOWN : PlainText.oneLine(word);
    }

    private String time(@Nullable Instant time) {
        return time == null ? UNKNOWN : times.format(time);
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[HEADINGS.size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], DisplayWidth.of(row.get(column)));
            }
        }
        return widths;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            String padding = " ".repeat(widths[column] - DisplayWidth.of(cell));
            line.append(column == ENTRIES_COLUMN ? padding + cell : cell + padding)
                    .append(GAP);
        }
        return line.toString().stripTrailing() + "\n";
    }
}
