package app.contrail.report;

import app.contrail.charts.ChartContent;
import app.contrail.charts.ChartScales;
import app.contrail.domain.Bucket;
import app.contrail.domain.Gap;
import app.contrail.domain.Metric;
import app.contrail.domain.Note;
import app.contrail.report.ReportContent.Line;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A report whose parts tests choose; what they do not choose is short. */
final class SampleReport {
    static final Instant START = Instant.parse("2026-06-01T10:00:00Z");

    private Paper paper = Paper.A4;
    private String title = "Summer Giveaway";
    private @Nullable String nothing;
    private List<ReportContent.Row> rows = List.of();
    private List<Note> notes = List.of();
    private List<ReportContent.Item> missing = List.of();
    private String value = "28,450";

    SampleReport on(Paper other) {
        paper = other;
        return this;
    }

    SampleReport titled(String other) {
        title = other;
        return this;
    }

    SampleReport nothing(String words) {
        nothing = words;
        return this;
    }

    SampleReport value(String other) {
        value = other;
        return this;
    }

    SampleReport named(String... names) {
        List<ReportContent.Row> named = new ArrayList<>();
        for (String name : names) {
            named.add(new ReportContent.Row(
                    named.size() + 1 + "",
                    "▲ 2",
                    Ink.GOOD,
                    name,
                    "j•••@example.com",
                    "9,999,999.5",
                    1,
                    "+9,999,999",
                    Ink.GOOD,
                    "1,234,567",
                    "Oct 24, 2025"));
        }
        rows = named;
        return this;
    }

    SampleReport rows(int count) {
        return named(IntStream.rangeClosed(1, count)
                .mapToObj(i -> "Participant-" + i)
                .toArray(String[]::new));
    }

    SampleReport notes(int count, String text) {
        notes = IntStream.range(0, count)
                .mapToObj(i -> Note.of(START.plus(Duration.ofMinutes(10L * (i % 50))), text + " no-" + (i + 1)))
                .toList();
        return this;
    }

    SampleReport missing(int count, String text) {
        missing = IntStream.rangeClosed(1, count)
                .mapToObj(i -> new ReportContent.Item("1 Jun, 10:00 – 10:30", text + " gap-" + i))
                .toList();
        return this;
    }

    ReportContent build() {
        ChartContent chart = chart();
        return new ReportContent(
                paper,
                "en",
                START.plus(Duration.ofHours(10)).atZone(ZoneOffset.UTC),
                new ReportContent.Head(
                        "Contest report",
                        "Made 1 Jun 2026, 20:00",
                        title,
                        "Active",
                        Ink.GOOD,
                        "Giveaway",
                        "1 Jun – 31 Aug",
                        "1 Jun 2026, 10:00 – 1 Jun 2026, 20:00 · Europe/Berlin",
                        "Totals as of 1 Jun 2026, 19:58"),
                nothing,
                IntStream.rangeClosed(1, 6)
                        .mapToObj(i -> new ReportContent.Tile("Figure " + i, value, "▲ 86", Ink.GOOD, "in this time"))
                        .toList(),
                new ReportContent.Chart(
                        "Conversion",
                        List.of(
                                new ReportContent.Key(Line.INTERVAL, "per hour"),
                                new ReportContent.Key(Line.SINCE, "since start"),
                                new ReportContent.Key(Line.UNFINISHED, "not over yet"),
                                new ReportContent.Key(Line.GAP, "nothing recorded"),
                                new ReportContent.Key(Line.NOTE, "note")),
                        chart,
                        List.of(new ReportContent.TimeMark(START.plus(Duration.ofHours(2)), "12:00")),
                        ChartScales.of(chart).left().ticks().stream()
                                .map(tick -> tick + " %")
                                .toList(),
                        "Nothing to draw"),
                new ReportContent.Funnel(
                        "Funnel",
                        List.of(
                                new ReportContent.Step("Views", value, 1, "page views"),
                                new ReportContent.Step("Entries", "1,523", 0.05, "5.4 % of views"),
                                new ReportContent.Step("Confirmed", "1,489", 0.05, "97.8 % of entries")),
                        "Disqualified 12 · 0.8 % of entries"),
                new ReportContent.Listing(
                        "Notes",
                        notes.stream()
                                .map(note -> new ReportContent.Item("1 Jun, 10:00", note.text()))
                                .toList(),
                        "No notes in this time.",
                        SampleReport::more),
                new ReportContent.Board(
                        "Leaderboard",
                        "movement since 1 Jun",
                        new ReportContent.Columns("#", "Participant", "Points", "Gained", "Referrals", "Joined"),
                        rows,
                        "Nobody is ranked yet.",
                        SampleReport::more),
                new ReportContent.Listing(
                        "What was not recorded", missing, "There are no gaps in this time.", SampleReport::more),
                new ReportContent.Foot(
                        "Made with Contrail 1.0",
                        "Recorded since 1 Jun",
                        (number, of) -> "Page " + number + " of " + of));
    }

    private static String more(int left) {
        return "and " + left + " more";
    }

    /** Ten hours with a gap in the fifth, the last of them not over yet. */
    private ChartContent chart() {
        List<ChartContent.BucketPoint> buckets = new ArrayList<>();
        List<ChartContent.RunningPoint> running = new ArrayList<>();
        for (int hour = 0; hour < 10; hour++) {
            Instant begin = START.plus(Duration.ofHours(hour));
            Instant middle = begin.plus(Duration.ofMinutes(30));
            if (hour != 4) {
                Bucket bucket = new Bucket(Metric.CONVERSION, begin, begin.plus(Duration.ofHours(1)), 5 + hour, 100);
                buckets.add(new ChartContent.BucketPoint(middle, bucket, 5 + hour, hour == 9, hour != 0 && hour != 5));
                running.add(new ChartContent.RunningPoint(middle, 6, 60, 1000, hour != 0 && hour != 5));
            }
        }
        Gap gap = new Gap(START.plus(Duration.ofHours(4)), START.plus(Duration.ofHours(5)), 0, 0, null);
        return new ChartContent(
                Metric.CONVERSION,
                START,
                START.plus(Duration.ofHours(10)),
                buckets,
                List.of(),
                running,
                List.of(new ChartContent.Band(gap, gap.to(), 0)),
                notes);
    }
}
