package app.contrail.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.contrail.testing.ReadPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written, as another library reads it. */
class ReportWriterTest {
    private static final Pattern MORE = Pattern.compile("and (\\d+) more");

    @Test
    void everyPartSaysItsWords() throws IOException {
        ReadPdf report =
                written(new SampleReport().rows(3).notes(2, "Newsletter sent").missing(1, "Not reachable"));

        assertThat(report.text())
                .contains("Contest report", "Made 1 Jun 2026, 20:00")
                .contains("Summer Giveaway", "Active", "Giveaway", "1 Jun – 31 Aug")
                .contains("1 Jun 2026, 10:00 – 1 Jun 2026, 20:00 · Europe/Berlin", "Totals as of 1 Jun 2026, 19:58")
                .contains("Figure 1", "Figure 6", "28,450", "▲ 86", "in this time")
                .contains("Conversion", "per hour", "since start", "not over yet", "nothing recorded", "note")
                .contains("0.0 %", "5.0 %", "15.0 %", "12:00")
                .contains("Funnel", "5.4 % of views", "Disqualified 12 · 0.8 % of entries")
                .contains("Notes", "Newsletter sent no-1", "Newsletter sent no-2")
                .contains("Leaderboard", "movement since 1 Jun", "Referrals", "Joined", "Participant-3")
                .contains("j•••@example.com", "9,999,999.5", "+9,999,999", "1,234,567", "Oct 24, 2025")
                .contains("What was not recorded", "1 Jun, 10:00 – 10:30", "Not reachable gap-1")
                .contains("Made with Contrail 1.0", "Recorded since 1 Jun", "Page 1 of 1");
    }

    @Test
    void theOwnFontsAreEmbeddedAndCutDownAndNothingIsAPicture() throws IOException {
        ReadPdf report = written(new SampleReport().named("Jane", "محمد علي", "李小龍"));

        assertThat(report.notEmbedded()).isEmpty();
        assertThat(report.fonts()).hasSize(3).allMatch(name -> name.matches("[A-Z]{6}\\+ContrailSans.*"));
        assertThat(report.pictures()).isZero();
    }

    @Test
    void theFileSaysWhatItIsAndNothingElse() throws IOException {
        assertThat(written(new SampleReport().rows(2)).properties())
                .containsExactlyInAnyOrder(
                        "Title=Summer Giveaway",
                        "Subject=1 Jun 2026, 10:00 – 1 Jun 2026, 20:00 · Europe/Berlin",
                        "Creator=Made with Contrail 1.0",
                        "Producer=OpenPDF 3.0.5",
                        "CreationDate=D:20260601200000Z",
                        "Lang=en");
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, 612, 792",
        "es-MX, 612, 792",
        "fr-CA, 612, 792",
        "en-GB, 595, 842",
        "de-DE, 595, 842",
        "ja-JP, 595, 842",
        "en, 595, 842"
    })
    void thePaperIsThatOfTheCountry(String locale, float width, float height) throws IOException {
        ReadPdf report = written(new SampleReport().on(Paper.of(Locale.forLanguageTag(locale))));

        assertThat(report.width()).isEqualTo(width);
        assertThat(report.height()).isEqualTo(height);
    }

    @ParameterizedTest
    @EnumSource
    void muchGoesOntoTwoPagesAndTheRestIsCounted(Paper paper) throws IOException {
        ReadPdf report = written(new SampleReport()
                .on(paper)
                .rows(100)
                .notes(50, "Something that somebody noted, in more words than fit into a single line of this list")
                .missing(2_000, "Not reachable"));

        assertThat(report.pages()).hasSize(2);
        assertThat(report.outside()).isEmpty();
        assertThat(report.pages().getFirst()).contains("Page 1 of 2");
        assertThat(report.pages().getLast()).contains("Page 2 of 2");
        List<Integer> left = MORE.matcher(report.text())
                .results()
                .map(more -> Integer.valueOf(more.group(1)))
                .toList();
        assertThat(left)
                .containsExactly(
                        50 - count(report, "no-\\d+"),
                        100 - count(report, "Participant-\\d+"),
                        2_000 - count(report, "gap-\\d+"));
        assertThat(count(report, "Participant-\\d+")).isGreaterThanOrEqualTo(20);
        assertThat(count(report, "no-\\d+")).isGreaterThanOrEqualTo(6);
        assertThat(count(report, "gap-\\d+")).isGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 10, 11, 24, 25, 26})
    void everyRowThatHasRoomIsThereAndNothingLiesOutside(int rows) throws IOException {
        for (int gaps = 0; gaps < 12; gaps += 3) {
            ReadPdf report = written(new SampleReport().rows(rows).missing(gaps, "Not reachable"));

            assertThat(report.pages()).hasSizeLessThanOrEqualTo(2);
            assertThat(report.outside()).isEmpty();
            assertThat(count(report, "Participant-\\d+")).isEqualTo(Math.min(25, rows));
            assertThat(count(report, "gap-\\d+") + left(report) - Math.max(0, rows - 25))
                    .isEqualTo(gaps);
        }
    }

    @Test
    void aSmallContestHasOnePage() throws IOException {
        assertThat(written(new SampleReport().rows(3)).pages()).hasSize(1);
    }

    @Test
    void withoutRecordsThereIsASentenceInsteadOfEmptyPanels() throws IOException {
        ReadPdf report = written(new SampleReport().nothing("Nothing was recorded in this time."));

        assertThat(report.pages()).hasSize(1);
        assertThat(report.text())
                .contains("Summer Giveaway", "Nothing was recorded in this time.", "Page 1 of 1")
                .doesNotContain("Figure", "Funnel", "Leaderboard");
    }

    @Test
    void namesOfEveryScriptAreDrawnAndCanBeFound() throws IOException {
        ReadPdf report = written(new SampleReport()
                .named(
                        "محمد علي",
                        "שרה לוי",
                        "李小龍 (VIP)",
                        "한국어",
                        "ไทย",
                        "🎉 Party 👨‍👩‍👧",
                        "Zoë Łukasz",
                        "Жанна Ωμέγα"));

        assertThat(report.text())
                .contains(
                        "محمد علي",
                        "שרה לוי",
                        "李小龍 (VIP)",
                        "한국어",
                        "ไทย",
                        "🎉 Party 👨‍👩‍👧",
                        "Zoë Łukasz",
                        "Жанна Ωμέγα");
        // Right to left: a file has what is further left first.
        assertThat(String.join("", report.spoken())).contains(reversed("محمد"), reversed("שרה"), "李小龍");
        assertThat(report.outside()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\uD83D",
                "\uDE00\uD83D",
                "\u0000\u0007\u001b[31m",
                "line\nbreak\ttab",
                "\u202Eright to left\u202C",
                "\u200F\u200E\u061C",
                "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
                "\uFFFF\uFFFE",
                "\u0378",
                "\uDB80\uDC00",
                "((()) \\ %PDF /Type"
            })
    void nothingThatSomebodyCallsHimselfIsInTheWay(String name) throws IOException {
        ReadPdf report =
                written(new SampleReport().named(name, "Jane").titled(name).notes(1, "x" + name));

        assertThat(report.text()).contains("Jane", "9,999,999.5");
        assertThat(report.outside()).isEmpty();
    }

    @Test
    void whatIsTooLongEndsWithAnEllipsisAndCoversNothing() throws IOException {
        String longName = "Maximiliane ".repeat(40);
        ReadPdf report =
                written(new SampleReport().named(longName, "م".repeat(600)).titled(longName.repeat(10)));

        assertThat(report.text())
                .containsPattern("1 ▲ 2 Maximiliane \\S*… j•••@\\S+… 9,999,999.5")
                .containsPattern("2 ▲ 2 م+… j•••@\\S+… 9,999,999.5")
                .containsPattern("Maximiliane Maximiliane \\S*…\\s+Active");
        assertThat(report.outside()).isEmpty();
    }

    @Test
    void numbersOfSevenDigitsAndMoreAreWhole() throws IOException {
        assertThat(written(new SampleReport().value("999,999,999")).text()).contains("999,999,999");
        assertThat(String.join("", written(new SampleReport().value("١٢٠٬٠٠٣")).spoken()))
                .contains("١٢٠٬٠٠٣");
    }

    @Test
    void aStreamThatFailsIsAnIoException() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        assertThatThrownBy(() -> ReportWriter.write(new SampleReport().build(), full))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
    }

    private static ReadPdf written(SampleReport report) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ReportWriter.write(report.build(), file);
        return ReadPdf.of(file.toByteArray());
    }

    private static int count(ReadPdf report, String words) {
        return (int) Pattern.compile(words).matcher(listed(report)).results().count();
    }

    /** What stands in lists; on the chart it may stand once more. */
    private static String listed(ReadPdf report) {
        return report.text().lines().filter(line -> !line.contains("▼")).reduce("", (all, line) -> all + line + "\n");
    }

    private static int left(ReadPdf report) {
        Matcher more = MORE.matcher(report.text());
        int left = 0;
        while (more.find()) {
            left += Integer.parseInt(more.group(1));
        }
        return left;
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }
}
