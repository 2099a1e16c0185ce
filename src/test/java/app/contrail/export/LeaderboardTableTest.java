package app.contrail.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.testing.SampleContests;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaderboardTableTest {
    private static final Instant AT = Instant.parse("2024-01-20T12:00:00.123456789Z");
    private static final String HEADER =
            "recorded_at,contest_id,rank,entry_id,name,email,points,referral_code," + "referrals_count,joined_at\r\n";

    @Test
    void everyEntryIsARowWithItsAddressMasked() throws IOException {
        assertThat(written(true, true, SampleContests.SUMMER_LEADERBOARD))
                .isEqualTo("\uFEFF" + HEADER
                        + "2024-01-20T12:00:00.123Z,clx1abc123def456,1,entry1,Jane,j•••@example.com,890,JANE1,12,"
                        + "2024-01-16T10:30:00Z\r\n"
                        + "2024-01-20T12:00:00.123Z,clx1abc123def456,2,entry2,,j•••@example.com,640.5,,0,\r\n");
    }

    @Test
    void addressesAreInClearIfThatIsAskedFor() throws IOException {
        LeaderboardEntry both = entry("Mia <mia@example.com>", "mia@example.com");
        assertThat(written(false, false, List.of(both)))
                .startsWith("recorded_at,")
                .contains(",e1,Mia <mia@example.com>,mia@example.com,");
    }

    @ParameterizedTest
    @CsvSource({
        "mia@example.com, m•••@example.com",
        "Mia <mia@example.com>, Mia <m•••@example.com>",
        "=x@example.com, '''=•••@example.com'",
        "Mia@Berlin, M•••@Berlin"
    })
    void anAddressGivenAsANameIsMaskedToo(String name, String cell) throws IOException {
        assertThat(rows(false, true, List.of(entry(name, null))))
                .singleElement()
                .satisfies(row -> assertThat(row.getField("name")).isEqualTo(cell));
    }

    @Test
    void aControlCharacterDoesNotHideAnAddressFromTheMask() throws IOException {
        assertThat(written(false, true, List.of(entry("mia\f@example.com", "mia\f@example.com"))))
                .contains(",m•••@example.com,m•••@example.com,");
    }

    @Test
    void whatParticipantsTypedRunsNothing() throws IOException {
        LeaderboardEntry hostile = new LeaderboardEntry(1, "=1+1", "@evil", "+49", 1, "-2", 0, null);
        assertThat(written(false, false, List.of(hostile))).contains(",1,'=1+1,'+49,'@evil,1,'-2,0,");
    }

    @Test
    void withoutALeaderboardThereIsOnlyAHeader() throws IOException {
        assertThat(written(false, true, List.of())).isEqualTo(HEADER);
        StringWriter out = new StringWriter();
        new CsvFormat(false).write(new LeaderboardTable(SampleContests.SUMMER_ID, null, true), out);
        assertThat(out.toString()).isEqualTo(HEADER);
    }

    @Property(tries = 300)
    void anotherReaderOfCsvFindsEveryNameAsItWas(@ForAll("names") String name) throws IOException {
        LeaderboardEntry before = entry("before", null);
        LeaderboardEntry odd = new LeaderboardEntry(2, name, name, name, 1.5, name, 3, null);
        LeaderboardEntry after = entry("after", null);
        List<Texts> rows = rows(true, false, List.of(before, odd, after)).stream()
                .map(row -> new Texts(
                        row.getField("entry_id"),
                        row.getField("name"),
                        row.getField("email"),
                        row.getField("referral_code")))
                .toList();
        String cell = FormulaGuard.guard(PlainText.wellFormed(name));

        assertThat(rows)
                .containsExactly(
                        new Texts("e1", "before", "", ""),
                        new Texts(cell, cell, cell, cell),
                        new Texts("e1", "after", "", ""));
    }

    private record Texts(String id, String name, String email, String code) {}

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        "\"",
                        "\"\"",
                        "Ann \"The Rocket\" Lee",
                        "Lee, Ann",
                        "two\r\nlines",
                        "\n",
                        "\r",
                        " lead and trail ",
                        "שלום, עולם",
                        "\u202Eright to left\u202C",
                        "👩‍🚀🚀",
                        "=HYPERLINK(\"http://example.com\",\"x\")",
                        "#comment",
                        "\uFEFFmark",
                        "x".repeat(10_000),
                        "\",\r\n".repeat(2_500)),
                Arbitraries.strings().withChars("\",;\r\n\t =+-@'a").ofMaxLength(12),
                Arbitraries.strings().ofMaxLength(20));
    }

    @Test
    void aWriterThatTakesNoMoreEndsItWithItsOwnException() {
        List<LeaderboardEntry> many = Collections.nCopies(2_000, entry("someone", "someone@example.com"));
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThatIOException()
                .isThrownBy(() -> new CsvFormat(false).write(table(true, many), full))
                .withMessage("No space left on device");
    }

    private static LeaderboardEntry entry(@Nullable String name, @Nullable String email) {
        return new LeaderboardEntry(1, "e1", email, name, 10, null, 0, null);
    }

    private static Table table(boolean masked, List<LeaderboardEntry> entries) {
        return new LeaderboardTable(SampleContests.SUMMER_ID, new LeaderboardAt(AT, entries), masked);
    }

    private static String written(boolean byteOrderMark, boolean masked, List<LeaderboardEntry> entries)
            throws IOException {
        StringWriter out = new StringWriter();
        new CsvFormat(byteOrderMark).write(table(masked, entries), out);
        return out.toString();
    }

    private static List<NamedCsvRecord> rows(boolean byteOrderMark, boolean masked, List<LeaderboardEntry> entries)
            throws IOException {
        String text = written(byteOrderMark, masked, entries);
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (var reader = CsvReader.builder().skipEmptyLines(false).ofNamedCsvRecord(withoutMark)) {
            return reader.stream().toList();
        }
    }
}
