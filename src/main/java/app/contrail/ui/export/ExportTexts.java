package app.contrail.ui.export;

import app.contrail.domain.Metric;
import app.contrail.export.FileFormat;
import app.contrail.ui.common.FileKind;
import app.contrail.ui.common.Formats;
import app.contrail.ui.common.SuggestedName;
import app.contrail.ui.common.Wording;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What the menu and the form say, and what files are called. */
public final class ExportTexts {
    private final Wording wording;

    public ExportTexts(Wording wording) {
        this.wording = wording;
    }

    /** What the choice of a subject is called. */
    public String subjectName() {
        return wording.text("export.subject.name");
    }

    /** @param metric that the chart shows */
    public String subject(ExportSubject subject, Metric metric) {
        return switch (subject) {
            case LEADERBOARD -> wording.text("export.leaderboard.subject");
            case ENTRIES -> wording.text("export.entries.subject");
            case KPIS -> wording.text("export.kpis.subject");
            case CHART -> wording.text("export.chart.subject", metric(metric));
            case FUNNEL -> wording.text("export.funnel.subject");
            case NOTES -> wording.text("export.notes.subject");
            case GAPS -> wording.text("export.gaps.subject");
            case EVERYTHING -> wording.text("export.everything.subject");
            case REPORT -> wording.text("export.report.subject");
        };
    }

    /** What is in such a file. */
    public String meaning(ExportSubject subject) {
        return switch (subject) {
            case LEADERBOARD -> wording.text("export.leaderboard.meaning");
            case ENTRIES -> wording.text("export.entries.meaning");
            case KPIS -> wording.text("export.kpis.meaning");
            case CHART -> wording.text("export.chart.meaning");
            case FUNNEL -> wording.text("export.funnel.meaning");
            case NOTES -> wording.text("export.notes.meaning");
            case GAPS -> wording.text("export.gaps.meaning");
            case EVERYTHING -> wording.text("export.everything.meaning");
            case REPORT -> wording.text("export.report.meaning");
        };
    }

    /** What it means to export addresses in clear. */
    public String clear(ExportSubject subject) {
        String meaning = wording.text("export.clear.meaning");
        // Only a ZIP has a list of its files beside them.
        return subject == ExportSubject.EVERYTHING ? wording.text("export.clear.zip", meaning) : meaning;
    }

    private String metric(Metric metric) {
        return switch (metric) {
            case VIEWS -> wording.text("kpi.views.label");
            case ENTRIES -> wording.text("kpi.entries.label");
            case CONVERSION -> wording.text("kpi.conversion.label");
            case CONFIRMED -> wording.text("kpi.confirmed.label");
            case BONUS_ACTIONS -> wording.text("kpi.bonus.label");
            case DISQUALIFIED -> wording.text("kpi.disqualified.label");
        };
    }

    public String format(FileFormat format) {
        return switch (format) {
            case CSV -> wording.text("export.csv.format");
            case XLSX -> wording.text("export.xlsx.format");
            case JSON -> wording.text("export.json.format");
        };
    }

    /** The time that the chart shows. */
    public String shown(ExportShown shown, Instant now) {
        Formats formats = wording.formats();
        String begin = formats.day(shown.from(), now);
        String end = formats.day(shown.to(), now);
        return wording.text(
                "export.shown.time",
                formats.dayAndTime(shown.from(), now),
                begin.equals(end) ? formats.time(shown.to()) : formats.dayAndTime(shown.to(), now));
    }

    public String all(ExportSubject subject) {
        return subject.time() == ExportSubject.Time.MOMENT
                ? wording.text("export.newest.time")
                : wording.text("export.all.time");
    }

    public String chosen(ExportSubject subject) {
        return subject.time() == ExportSubject.Time.MOMENT
                ? wording.text("export.moment.time")
                : wording.text("export.between.time");
    }

    /** What the system's dialogue offers. */
    public List<FileKind> kinds(ExportWish wish) {
        if (wish.subject() == ExportSubject.EVERYTHING) {
            return List.of(new FileKind(wording.text("export.zip.kind"), "zip"));
        }
        if (wish.subject() == ExportSubject.REPORT) {
            return List.of(new FileKind(wording.text("export.pdf.kind"), "pdf"));
        }
        String words = switch (wish.format()) {
            case CSV -> wording.text("export.csv.kind");
            case XLSX -> wording.text("export.xlsx.kind");
            case JSON -> wording.text("export.json.kind");
        };
        return List.of(new FileKind(words, wish.format().extension()));
    }

    public String pickTitle(ExportWish wish, Metric metric) {
        return wording.text("export.pick.title", subject(wish.subject(), metric));
    }

    /** What the file is called unless the user says otherwise. */
    public String fileName(ExportWish wish, String contestTitle, Metric metric, Instant now) {
        String content = switch (wish.subject()) {
            case EVERYTHING -> "";
            case CHART -> "chart-" + metric.name().toLowerCase(Locale.ROOT).replace('_', '-');
            case LEADERBOARD, ENTRIES, KPIS, FUNNEL, NOTES, GAPS, REPORT ->
                wish.subject().name().toLowerCase(Locale.ROOT);
        };
        return SuggestedName.of(
                contestTitle,
                content,
                LocalDate.ofInstant(now, wording.formats().zone()),
                kinds(wish).getFirst().extension());
    }

    /** The name of a file, as it is seen in a sentence. */
    static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
