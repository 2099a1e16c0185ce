package app.contrail.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.history.JdbcHistoryStore;
import app.contrail.testing.SampleContests;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KpisTableTest {
    private static final Instant T0 = Instant.parse("2024-01-20T12:00:00.123456789Z");
    private static final ContestId CONTEST = SampleContests.SUMMER_ID;
    private static final String HEADER = "recorded_at,contest_id,total_views,total_entries,confirmed_entries,"
            + "disqualified_entries,total_bonus_completions,points_total,points_average,points_highest,"
            + "conversion_percent\r\n";

    private final JdbcHistoryStore store = JdbcHistoryStore.inMemory("https://blitzrocket.com");
    private final List<Long> told = new ArrayList<>();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everyPollThatFoundTotalsIsARow() throws IOException {
        record(CONTEST, 60, SampleContests.SUMMER_ANALYTICS);
        record(CONTEST, 0, new Analytics(3, 2, 1, 0, 4, new Analytics.Points(5, 0.1, 7)));
        record(new ContestId("another"), 30, SampleContests.SUMMER_ANALYTICS);
        store.append(new PollResult(
                CONTEST,
                T0.plusSeconds(90),
                Duration.ZERO,
                new Outcome.Failure<>(new ApiFailure.ServiceFailing(503, null)),
                null,
                null));

        assertThat(written(true, Instant.MIN, Instant.MAX))
                .isEqualTo("\uFEFF" + HEADER
                        + "2024-01-20T12:00:00.123Z,clx1abc123def456,0,3,2,1,4,5,0.1,7,\r\n"
                        + "2024-01-20T12:01:00.123Z,clx1abc123def456,28450,1523,1489,12,4567,45890,30.1,890,"
                        + "5.353251318101933\r\n");
        assertThat(told).containsExactly(1L, 2L);
    }

    @Test
    void onlyThePeriodIsWritten() throws IOException {
        for (int second = 0; second < 5; second++) {
            record(CONTEST, second, SampleContests.SUMMER_ANALYTICS);
        }

        assertThat(written(false, T0.plusSeconds(1), T0.plusSeconds(3)).lines()).hasSize(1 + 3);
        assertThat(written(false, T0.plusSeconds(9), Instant.MAX)).isEqualTo(HEADER);
    }

    @ParameterizedTest
    @CsvSource({
        "9007199254740992, 9007199254740992",
        "9007199254740993, 9007199254740993",
        "9223372036854775807, 9223372036854775807"
    })
    void largeCountsAreExact(long count, String cell) throws IOException {
        record(CONTEST, 0, new Analytics(count, count, count, count, count, new Analytics.Points(0, 0, 0)));

        assertThat(written(false, Instant.MIN, Instant.MAX))
                .isEqualTo(HEADER
                        + "2024-01-20T12:00:00.123Z,clx1abc123def456,%s,%s,%s,%s,%s,0,0,0,100\r\n"
                                .formatted(cell, cell, cell, cell, cell));
    }

    @ParameterizedTest
    @CsvSource({
        "9007199254740992, 9007199254740992",
        "9007199254740991, 9007199254740991",
        "1e300, 1"
                + "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
                + "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
                + "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
                + "000",
        "1e-9, 0.000000001",
        "-12.50, -12.5",
        "-0.0, 0",
        "0.30000000000000004, 0.30000000000000004",
        "30.1, 30.1"
    })
    void pointsArePlainDecimalsThatLoseNothing(double points, String cell) throws IOException {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            record(CONTEST, 0, new Analytics(1, 0, 0, 3, 0, new Analytics.Points(points, points, points)));

            assertThat(written(false, Instant.MIN, Instant.MAX))
                    .endsWith(",0,%s,%s,%s,33.333333333333336\r\n".formatted(cell, cell, cell));
        } finally {
            Locale.setDefault(usual);
        }
        assertThat(Double.parseDouble(cell)).isEqualTo(points + 0.0);
    }

    @Test
    void aContestIdThatLooksLikeAFormulaRunsNothing() throws IOException {
        ContestId formula = new ContestId("=cmd|'/c calc'!A1");
        record(formula, 0, SampleContests.SUMMER_ANALYTICS);
        StringWriter to = new StringWriter();
        write(new KpisTable(store, formula, Instant.MIN, Instant.MAX), false, to);

        assertThat(to.toString()).contains("Z,'=cmd|'/c calc'!A1,28450");
    }

    @Test
    void aWriterThatTakesNoMoreEndsItWithItsOwnException() {
        List<PollResult> polls = new ArrayList<>();
        for (int second = 0; second < 2_000; second++) {
            polls.add(poll(CONTEST, second, SampleContests.SUMMER_ANALYTICS));
        }
        store.appendAll(polls);
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
                .isThrownBy(() -> write(new KpisTable(store, CONTEST, Instant.MIN, Instant.MAX), false, full))
                .withMessage("No space left on device");
        assertThat(told).hasSizeLessThan(2_000);
    }

    private void record(ContestId contest, int second, Analytics totals) {
        store.append(poll(contest, second, totals));
    }

    private static PollResult poll(ContestId contest, int second, Analytics totals) {
        return new PollResult(
                contest, T0.plusSeconds(second), Duration.ZERO, new Outcome.Success<>(totals), null, null);
    }

    private String written(boolean byteOrderMark, Instant from, Instant to) throws IOException {
        StringWriter out = new StringWriter();
        write(new KpisTable(store, CONTEST, from, to), byteOrderMark, out);
        return out.toString();
    }

    private void write(Table table, boolean byteOrderMark, Writer to) throws IOException {
        new CsvFormat(byteOrderMark).write(new CountedTable(table, told::add), to);
    }
}
