package app.contrail.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.contrail.domain.ContestId;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.domain.Thinned;
import app.contrail.testing.ManualClock;
import app.contrail.testing.Samples;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    private static final Instant T0 = Instant.parse("2026-06-01T10:00:00Z");
    private static final ContestId CONTEST = new ContestId("old");

    /** What the first version wrote. */
    private static final List<String> OLD_POLL = List.of(
            "INSERT INTO service (id, origin) VALUES (1, '" + Recorder.SERVICE + "')",
            "INSERT INTO contest (id, service, contest_id) VALUES (1, 1, 'old')",
            "INSERT INTO totals VALUES (1, 10, 9, 0, 200, 30, 90.5, 9.5, 40)",
            "INSERT INTO participant (id, contest, entry_id, email, name) VALUES (1, 1, 'ann', 'ann@example.com', 'Ann'),"
                    + " (2, 1, 'bob', NULL, NULL)",
            "INSERT INTO leaderboard (id, size) VALUES (1, 2)",
            "INSERT INTO leaderboard_row VALUES (1, 0, 1, 1, 9, 2), (1, 1, 2, 2, 8, 0)",
            "INSERT INTO poll (contest, at, nth, totals, leaderboard) VALUES (1, 1000000000, 0, 1, 1)");

    @TempDir
    Path folder;

    @Test
    void everyScriptOfTheFolderIsRunInTheOrderOfItsNumber() throws Exception {
        URL first = Objects.requireNonNull(Migrations.class.getResource("migrations/" + Migrations.SCRIPTS.getFirst()));
        try (var files =
                Files.list(Objects.requireNonNull(Path.of(first.toURI()).getParent()))) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactlyElementsOf(Migrations.SCRIPTS);
        }
        assertThat(IntStream.range(0, Migrations.SCRIPTS.size()))
                .allMatch(i -> Migrations.SCRIPTS.get(i).startsWith("V%03d__".formatted(i + 1)));
    }

    @Test
    void anEmptyFileBecomesTheNewestSchema() {
        try (JdbcHistoryStore store = open()) {
            assertThat(Sql.number(store, "PRAGMA user_version")).isEqualTo(Migrations.SCRIPTS.size());
            assertThat(store.contests()).isEmpty();
            assertThat(store.thinned(CONTEST)).isEqualTo(new Thinned(null, null));
        }
    }

    @Test
    void aFileOfEveryOlderVersionKeepsItsPolls() throws Exception {
        for (int version = 1; version < Migrations.SCRIPTS.size(); version++) {
            Path old = folder.resolve("v" + version);
            openWith(
                    old,
                    Migrations.SCRIPTS.subList(0, version),
                    database -> OLD_POLL.forEach(sql -> database.inTransaction(connection -> {
                        try (Statement statement = connection.createStatement()) {
                            return statement.executeUpdate(sql);
                        }
                    })));

            try (JdbcHistoryStore store = JdbcHistoryStore.open(old, Recorder.SERVICE, new ManualClock(T0))
                    .store()) {
                assertThat(Sql.number(store, "PRAGMA user_version")).isEqualTo(Migrations.SCRIPTS.size());
                assertThat(store.totals(CONTEST, Instant.MIN, Instant.MAX)).hasSize(1);
                LeaderboardEntry ann = new LeaderboardEntry(1, "ann", "ann@example.com", "Ann", 9, null, 2, null);
                LeaderboardEntry bob = new LeaderboardEntry(2, "bob", null, null, 8, null, 0, null);
                assertThat(store.leaderboardBefore(CONTEST, Instant.MAX)
                                .orElseThrow()
                                .entries())
                        .containsExactly(ann, bob);
                LeaderboardEntry better = Samples.entry(2, "bob", 8.5);
                store.append(new PollResult(
                        CONTEST, T0, Duration.ZERO, null, new Outcome.Success<>(List.of(ann, better)), null));
                assertThat(Sql.number(store, "SELECT count(*) FROM leaderboard_row"))
                        .isEqualTo(3);
                assertThat(store.leaderboardBefore(CONTEST, Instant.MAX)
                                .orElseThrow()
                                .entries())
                        .containsExactly(ann, better);
                store.append(Recorder.poll(CONTEST, 2));
                new Thinning(store, Retention.USUAL, ZoneOffset.UTC).thin(T0.plus(Duration.ofDays(999)));
                assertThat(store.totals(CONTEST, Instant.MIN, Instant.MAX)).isNotEmpty();
            }
        }
    }

    @Test
    void aNewerFileIsRefusedAndLeftAsItIs() throws Exception {
        try (JdbcHistoryStore store = open()) {
            store.append(Recorder.poll(CONTEST, 1));
            Sql.run(store, "PRAGMA user_version = " + (Migrations.SCRIPTS.size() + 1));
        }
        byte[] before = Files.readAllBytes(folder.resolve("history.db"));

        assertThatThrownBy(this::open)
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining(folder.resolve("history.db").toString())
                .hasMessageContaining("newer Contrail")
                .hasMessageEndingWith(".");
        assertThat(folder.resolve("history.db")).hasBinaryContent(before);
    }

    @Test
    void theDatabaseOfAnotherProgramIsRefusedAndLeftAsItIs() throws Exception {
        HistoryFile file = new HistoryFile(folder);
        try (var connection = file.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE bookmarks (url TEXT); INSERT INTO bookmarks VALUES ('x')");
        }

        assertThatThrownBy(this::open)
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("belongs to another program");
        try (var connection = file.connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
            assertThat(row.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void aScriptThatFailsLeavesNothingOfItself() throws Exception {
        openWith(folder, Migrations.SCRIPTS.subList(0, 1), database -> {
            Migrations failing = new Migrations(List.of(Migrations.SCRIPTS.getFirst(), "V002__broken.sql"));
            assertThatThrownBy(() -> failing.run(database)).isInstanceOf(HistoryException.class);
        });

        try (JdbcHistoryStore store = open()) {
            assertThat(Sql.number(store, "SELECT count(*) FROM sqlite_schema WHERE name = 'half'"))
                    .isZero();
            assertThat(Sql.number(store, "PRAGMA user_version")).isEqualTo(Migrations.SCRIPTS.size());
        }
    }

    private interface Use {
        void of(Database database) throws SQLException;
    }

    private static void openWith(Path folder, List<String> scripts, Use use) throws SQLException {
        HistoryFile file = new HistoryFile(folder);
        try (Database database = new HistoryOpening(file, new Migrations(scripts), new ManualClock(T0))
                .open()
                .database()) {
            use.of(database);
        }
    }

    private JdbcHistoryStore open() {
        return JdbcHistoryStore.open(folder, Recorder.SERVICE, new ManualClock(T0))
                .store();
    }
}
