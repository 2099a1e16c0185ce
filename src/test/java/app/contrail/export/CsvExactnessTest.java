package app.contrail.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.Entry;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Note;
import app.contrail.testing.HostileNames;
import app.contrail.testing.Rfc4180;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every column that holds what somebody typed, read back by a reader that shares nothing with the writer. */
class CsvExactnessTest {
    private static final ContestId CONTEST = new ContestId("c1");
    private static final Instant AT = Instant.parse("2024-01-20T12:00:00Z");

    static Stream<String> hostileNames() {
        return HostileNames.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("hostileNames")
    void aHostileNameIsExactInEveryColumn(String name) throws IOException {
        everyColumnHolds(name);
    }

    @Test
    void halfAPairOfSurrogatesBecomesTheSignForNoCharacter() throws IOException {
        everyColumnHolds("a\uD83D");
        everyColumnHolds("\uDE80b🚀");
    }

    @Property(tries = 300)
    void anyNameIsExactInEveryColumn(@ForAll("names") String name) throws IOException {
        everyColumnHolds(name);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("'\",;\r\n\t\0 =+-@a")
                        .ofMinLength(1)
                        .ofMaxLength(12),
                Arbitraries.strings().ofMinLength(1).ofMaxLength(20));
    }

    /** Half a pair of surrogates is no character; U+FFFD says that there was something. */
    private static void everyColumnHolds(String name) throws IOException {
        String exact = name.codePoints()
                .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        // An id is never blank.
        String id = name.isBlank() ? "id" + name : name;
        String exactId = name.isBlank() ? "id" + exact : exact;

        LeaderboardEntry leader = new LeaderboardEntry(1, id, name, name, 5, name, 0, null);
        assertThat(texts(new LeaderboardTable(CONTEST, new LeaderboardAt(AT, List.of(leader)), false)))
                .containsExactly("c1", exactId, exact, exact, exact);
        Entry entry = new Entry(id, name, name, name, 5, true, false, name, null);
        assertThat(texts(new EntriesTable(List.of(entry), false))).containsExactly(exactId, exact, exact, exact, exact);
        if (isNote(name)) {
            Note note = new Note(new UUID(1, 1), AT, name);
            assertThat(texts(new NotesTable(CONTEST, List.of(note)))).containsExactly("c1", exact);
        }
        Contest contest = new Contest(CONTEST, name, name, name, null, null, null, name, name, null);
        assertThat(texts(new ContestsTable(List.of(contest)))).containsExactly("c1", exact, exact, exact, exact, exact);
    }

    /** Notes are one line and short. */
    private static boolean isNote(String text) {
        try {
            return Note.of(AT, text).text().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The cells of the columns of text in the only row, without the guards. */
    private static List<String> texts(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvFormat(true).write(table, out);
        List<List<String>> records = Rfc4180.read(out.toString(StandardCharsets.UTF_8));
        assertThat(records)
                .hasSize(2)
                .allMatch(record -> record.size() == table.columns().size());
        return Stream.iterate(0, i -> i < table.columns().size(), i -> i + 1)
                .filter(i -> table.columns().get(i).kind() == Column.Kind.TEXT)
                .map(records.get(1)::get)
                .map(FormulaGuardTest::undone)
                .toList();
    }
}
