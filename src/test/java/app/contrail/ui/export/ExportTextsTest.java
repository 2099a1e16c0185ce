package app.contrail.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.Metric;
import app.contrail.export.FileFormat;
import app.contrail.roster.Roster;
import app.contrail.roster.RosterProgress;
import app.contrail.testing.Samples;
import app.contrail.ui.common.Wording;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the form is called by and what the bar says. */
class ExportTextsTest {
    private static final Instant NOW = Instant.parse("2026-11-28T23:30:00Z");
    private static final Path FILE = Path.of("folder", "kpis.csv");

    private final Wording wording = Wording.of(Locale.UK, ZoneId.of("Europe/Berlin"));
    private final ExportTexts texts = new ExportTexts(wording);
    private final ExportNewsTexts news = new ExportNewsTexts(wording);

    @Test
    void aFileIsNamedByWhatIsInItAndByTheUsersDay() {
        assertThat(name(ExportSubject.KPIS)).isEqualTo("summer-kpis-2026-11-29.csv");
        assertThat(name(ExportSubject.CHART)).isEqualTo("summer-chart-bonus-actions-2026-11-29.csv");
        assertThat(name(ExportSubject.EVERYTHING)).isEqualTo("summer-2026-11-29.zip");
    }

    @ParameterizedTest
    @EnumSource(ExportSubject.class)
    void everySubjectHasANameAMeaningAndAFileOfItsKind(ExportSubject subject) {
        assertThat(texts.subject(subject, Metric.VIEWS)).isNotBlank();
        assertThat(texts.meaning(subject)).endsWith(".");
        for (FileFormat format : FileFormat.values()) {
            ExportWish wish = wish(subject, format);
            assertThat(texts.kinds(wish).getFirst().holds(texts.fileName(wish, "Summer", Metric.VIEWS, NOW)))
                    .isTrue();
        }
    }

    @Test
    void onlyOfAZipAManifestIsSpoken() {
        for (ExportSubject subject : ExportSubject.values()) {
            assertThat(texts.clear(subject)).contains("personal data").endsWith(".");
            assertThat(texts.clear(subject).contains("ZIP")).isEqualTo(subject == ExportSubject.EVERYTHING);
        }
    }

    @Test
    void theChartsTimeIsSaidAsTheUserReadsTimes() {
        ExportShown shown = new ExportShown(Metric.VIEWS, NOW.minus(Duration.ofDays(1)), NOW);

        assertThat(texts.shown(shown, NOW)).isEqualTo("As the chart shows: 28 Nov, 00:30 – 29 Nov, 00:30");
        ExportShown hour = new ExportShown(Metric.VIEWS, NOW.minus(Duration.ofMinutes(20)), NOW);
        assertThat(texts.shown(hour, NOW)).isEqualTo("As the chart shows: 29 Nov, 00:10 – 00:30");
    }

    @Test
    void aWaitForTheBudgetIsSaid() {
        ExportNews reading = news.reading(
                new RosterProgress(1200, 10_000L, false, new RosterProgress.Waiting.ForRoom(Duration.ofSeconds(12))));

        assertThat(reading)
                .isEqualTo(new ExportNews.Running(
                        "Reading entries: 1,200 of 10,000. Waiting for room in the request budget, 12\u00a0s.", 0.12));
    }

    @Test
    void anotherTryIsSaidWithItsReason() {
        ExportNews reading = news.reading(new RosterProgress(
                0,
                null,
                false,
                new RosterProgress.Waiting.AfterFailure(
                        new ApiFailure.TimedOut(Duration.ofSeconds(15)), Duration.ofSeconds(4))));

        assertThat(reading.text())
                .startsWith("Reading entries from the service. ")
                .endsWith("Asking again in 4\u00a0s.");
        assertThat(((ExportNews.Running) reading).share()).isNegative();
    }

    @ParameterizedTest
    @EnumSource(SaveTrouble.class)
    void everyTroubleSaysWhatHappenedWhatItMeansAndWhatToDo(SaveTrouble trouble) {
        assertThat(news.failed(FILE, trouble)).isInstanceOfSatisfying(ExportNews.Unsaved.class, said -> {
            assertThat(said.text()).startsWith("kpis.csv could not be saved, and nothing half-written is left. ");
            assertThat(said.text().length()).isGreaterThan(80);
            assertThat(said.severe()).isTrue();
            assertThat(said.again()).isTrue();
        });
    }

    @Test
    void aFileWithoutRowsAndOneWithoutEntriesAreSaidToBe() {
        assertThat(news.saved(FILE, ExportSubject.KPIS, false, null, null).text())
                .isEqualTo("Saved kpis.csv.");
        assertThat(news.saved(FILE, ExportSubject.KPIS, true, null, null).text())
                .isEqualTo("Saved kpis.csv. It has no rows, because there was nothing in that time.");
        assertThat(news.saved(FILE, ExportSubject.ENTRIES, true, null, roster(0, 0, 0, 0))
                        .text())
                .isEqualTo("Saved kpis.csv. It has no rows, because the contest has no entries.");
        assertThat(news.saved(FILE, ExportSubject.EVERYTHING, false, "They are late.", null)
                        .text())
                .isEqualTo("Saved kpis.csv. The entries are missing in it: They are late.");
    }

    @Test
    void whatHappenedWhileEntriesWereReadIsSaid() {
        assertThat(news.saved(FILE, ExportSubject.ENTRIES, false, null, roster(0, 0, 0, 0))
                        .text())
                .isEqualTo("Saved kpis.csv.");
        assertThat(news.saved(FILE, ExportSubject.ENTRIES, false, null, roster(1_200, 2, 3, 0))
                        .text())
                .isEqualTo(
                        "Saved kpis.csv. While the entries were read, 1,200 came in, 2 went away and 3 changed; each is"
                                + " as it was read last.");
        assertThat(news.saved(FILE, ExportSubject.ENTRIES, false, null, roster(0, 0, 0, 7))
                        .text())
                .contains("Up to 7 entries may be missing");
    }

    @Test
    void whatIsKeptOfACancelledExportIsSaid() {
        assertThat(news.cancelled(FILE, 0).text())
                .isEqualTo("Cancelled. kpis.csv was not written. Nothing of it is left.");
        assertThat(news.cancelled(FILE, 1_200).text())
                .isEqualTo("Cancelled. kpis.csv was not written. 1,200 entries are kept for 24\u00a0h and not asked for"
                        + " again.");
    }

    private static Roster roster(long cameIn, long vanished, long changed, long mayLack) {
        return new Roster(Samples.CONTEST, List.of(), NOW, NOW, cameIn, vanished, changed, mayLack);
    }

    private String name(ExportSubject subject) {
        return texts.fileName(wish(subject, FileFormat.CSV), "Summer", Metric.BONUS_ACTIONS, NOW);
    }

    private static ExportWish wish(ExportSubject subject, FileFormat format) {
        return new ExportWish(subject, format, ExportTime.Usual.ALL, true);
    }
}
