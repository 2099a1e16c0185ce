package app.contrail.export;

import static app.contrail.testing.SampleContests.SUMMER;
import static app.contrail.testing.SampleContests.bare;
import static app.contrail.testing.SampleContests.titled;
import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import java.io.IOException;
import java.io.StringWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContestsWriterTest {
    private static final ContestsWriter TEXT = new ContestsText(ZoneId.of("Europe/Berlin"), Locale.US);

    @Test
    void textIsAnAlignedTableWithLocalTimesAndGroupedNumbers() throws IOException {
        assertThat(written(TEXT, SUMMER, bare("c2"))).isEqualTo("""
                        ID                STATUS  MODE      TITLE            ENTRIES  STARTS            ENDS
                        clx1abc123def456  active  giveaway  Summer Giveaway    1,523  2024-01-15 01:00  2024-02-16 00:59
                        c2                —       —         c2                     —  —                 —
                        """);
    }

    @Test
    void columnsStayAlignedBesideWideAndCombiningCharacters() throws IOException {
        List<String> lines = written(TEXT, titled("夏祭り 🎁"), titled("Ete\u0301 12345"), titled("12345678 9"))
                .lines()
                .toList();
        assertThat(lines.get(1)).endsWith("夏祭り 🎁         7  —       —");
        assertThat(lines.get(2)).endsWith("Ete\u0301 12345         7  —       —");
        assertThat(lines.get(3)).endsWith("12345678 9        7  —       —");
    }

    @Test
    void aLongTitleIsCutAndAnEvergreenContestNeverEnds() throws IOException {
        Contest evergreen = new Contest(
                new ContestId("c1"), "x".repeat(60), null, "active", null, SUMMER.end(), true, null, null, null);
        assertThat(written(TEXT, evergreen))
                .contains("x".repeat(39) + "…  ")
                .doesNotContain("x".repeat(40))
                .endsWith("never\n");
    }

    @Test
    void textFromTheServiceCannotSteerTheTerminal() throws IOException {
        Contest hostile = new Contest(
                new ContestId("c\u001b1"),
                "a\u001b]0;x\u0007\nb",
                null,
                "\u009bactive",
                null,
                null,
                null,
                "m\r",
                null,
                1L);
        assertThat(written(TEXT, hostile)).matches("[^\\p{Cc}]*\n[^\\p{Cc}]*\n").contains("c1  active  m     a]0;x b");
    }

    @Test
    void noContestsAreAFactInTextAndAnEmptyListInFiles() throws IOException {
        assertThat(written(TEXT)).isEqualTo("This team has no contests yet.\n");
        assertThat(written(new ContestsCsv(false)).lines()).hasSize(1);
        assertThat(json(written(new ContestsJson()))).isEmpty();
    }

    @Test
    void csvHasAByteOrderMarkAHeaderCrlfIsoTimesAndEmptyForUnknown() throws IOException {
        assertThat(written(new ContestsCsv(true), SUMMER, bare("c2")))
                .isEqualTo(
                        "\uFEFFcontest_id,title,status,mode,start_date,end_date,is_evergreen,slug,entries_count,description\r\n"
                                + "clx1abc123def456,Summer Giveaway,active,giveaway,2024-01-15T00:00:00Z,2024-02-15T23:59:59.999Z,"
                                + "false,summer-giveaway,1523,\"Win a trip, \"\"all inclusive\"\"\"\r\n"
                                + "c2,,,,,,,,,\r\n");
    }

    @Test
    void csvWithoutAMarkStartsWithItsHeader() throws IOException {
        assertThat(written(new ContestsCsv(false))).startsWith("contest_id,");
    }

    @Test
    void csvRunsNothingAndKeepsEveryCharacter() throws IOException {
        assertThat(written(new ContestsCsv(false), titled("=cmd|'/c calc'!A1"), titled("\0=1"), titled("a\u001bb")))
                .contains("c1,'=cmd|'/c calc'!A1,", "c1,'\0=1,", "c1,a\u001bb,");
    }

    @Test
    void jsonHasSnakeCaseNamesUtcTimesNumbersAndNullForUnknown() throws IOException {
        JsonNode array = json(written(new ContestsJson(), SUMMER, bare("c2")));
        assertThat(array.get(0)).isEqualTo(json("""
                        {"contest_id":"clx1abc123def456","title":"Summer Giveaway",
                         "description":"Win a trip, \\"all inclusive\\"","status":"active","mode":"giveaway",
                         "start_date":"2024-01-15T00:00:00Z","end_date":"2024-02-15T23:59:59.999Z",
                         "is_evergreen":false,"slug":"summer-giveaway","entries_count":1523}"""));
        assertThat(array.get(1).get("title").isNull()).isTrue();
        assertThat(array.get(1).get("entries_count").isNull()).isTrue();
    }

    @Test
    void jsonHoldsNoControlCharactersThatATerminalObeys() throws IOException {
        assertThat(written(new ContestsJson(), titled("a\u009b31m\u007fb"))).contains("\"a31mb\"");
    }

    private static String written(ContestsWriter writer, Contest... contests) throws IOException {
        StringWriter to = new StringWriter();
        writer.write(List.of(contests), to);
        return to.toString();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
