package app.contrail.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.domain.Metric;
import app.contrail.domain.Note;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.history.JdbcHistoryStore;
import app.contrail.history.RecordedView;
import app.contrail.testing.SampleContests;
import app.contrail.testing.Samples;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContestTablesTest {
    private static final ContestId CONTEST = SampleContests.SUMMER_ID;
    private static final Instant T0 = Instant.parse("2026-06-01T10:00:00Z");

    private final JdbcHistoryStore history = JdbcHistoryStore.inMemory("https://blitzrocket.com");

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void theChartIsARowForEachBucketUnrounded() throws IOException {
        record(0, 1_000, 50);
        record(1, 1_030, 51);
        record(2, 1_030, 52);
        record(3, 1_061, 53);

        assertThat(csv(tables(minute(0), minute(3)).chart(Metric.CONVERSION)).lines())
                .containsExactly(
                        "bucket_start,bucket_end,contest_id,metric,value,gained,views,since_start,finished",
                        "2026-06-01T10:01:00Z,2026-06-01T10:02:00Z,clx1abc123def456,conversion,3.3333333333333335,1,30,4.951456310679611,true",
                        "2026-06-01T10:03:00Z,2026-06-01T10:04:00Z,clx1abc123def456,conversion,3.225806451612903,1,31,4.995287464655985,false");
        assertThat(csv(tables(minute(2), minute(3)).chart(Metric.ENTRIES)).lines())
                .hasSize(1 + 2)
                .last()
                .isEqualTo("2026-06-01T10:03:00Z,2026-06-01T10:04:00Z,clx1abc123def456,entries,1,1,31,53,false");
    }

    @Test
    void theChartOfATimeBeforeAnythingWasRecordedIsEmpty() throws IOException {
        record(0, 1_000, 50);
        record(1, 1_030, 51);

        assertThat(csv(tables(minute(-30), minute(-10)).chart(Metric.VIEWS)).lines())
                .hasSize(1);
        assertThat(csv(tables(minute(0), minute(0)).chart(Metric.VIEWS)).lines())
                .hasSize(1);
    }

    @Test
    void theFunnelIsThatOfTheEndOfThePeriod() throws IOException {
        history.append(poll(minute(0), new Analytics(200, 150, 10, 1_000, 0, new Analytics.Points(0, 0, 0))));
        record(5, 9_999, 999);

        assertThat(csv(tables(Instant.MIN, minute(4)).funnel()).lines())
                .containsExactly(
                        "recorded_at,contest_id,step,count,share_percent",
                        "2026-06-01T10:00:00Z,clx1abc123def456,views,1000,",
                        "2026-06-01T10:00:00Z,clx1abc123def456,entries,200,20",
                        "2026-06-01T10:00:00Z,clx1abc123def456,confirmed,150,75",
                        "2026-06-01T10:00:00Z,clx1abc123def456,disqualified,10,5");
        assertThat(csv(tables(Instant.MIN, minute(-1)).funnel()).lines()).hasSize(1);
    }

    @Test
    void theLeaderboardIsTheNewestOfThePeriodAndMasked() throws IOException {
        record(0, 10, 1);
        history.append(new PollResult(
                CONTEST,
                minute(1),
                Duration.ZERO,
                null,
                new Outcome.Success<>(SampleContests.SUMMER_LEADERBOARD),
                null));

        assertThat(csv(tables(Instant.MIN, minute(2)).leaderboard()))
                .contains("2026-06-01T10:01:00Z,clx1abc123def456,1,entry1,Jane,j•••@example.com,");
        assertThat(csv(tables(Instant.MIN, minute(0)).leaderboard()).lines()).hasSize(1);
    }

    @Test
    void notesAreThoseOfThePeriod() throws IOException {
        history.keepNote(CONTEST, Note.of(minute(0), "before"));
        history.keepNote(CONTEST, Note.of(minute(1), "=1+1"));
        history.keepNote(CONTEST, Note.of(minute(3), "after"));

        assertThat(csv(tables(minute(1), minute(2)).notes()).lines())
                .containsExactly("noted_at,contest_id,text", "2026-06-01T10:01:00Z,clx1abc123def456,'=1+1");
    }

    @Test
    void anAddressInANoteIsMasked() throws IOException {
        history.keepNote(CONTEST, Note.of(minute(1), "Mail to mia@example.com"));

        assertThat(csv(tables(minute(1), minute(2)).notes())).contains(",Mail to m•••@example.com");
    }

    @Test
    void gapsAreThoseThatTouchThePeriodWithTheirReasons() throws IOException {
        record(0, 10, 1);
        record(20, 15, 2);
        history.append(new PollResult(
                CONTEST,
                minute(21),
                Duration.ZERO,
                new Outcome.Failure<>(new ApiFailure.ServiceFailing(502, null)),
                null,
                null));
        record(40, 25, 4);
        record(41, 25, 4);

        assertThat(csv(tables(minute(21), minute(41)).gaps()).lines())
                .containsExactly(
                        "begun_at,ended_at,contest_id,views_meanwhile,entries_meanwhile,reason",
                        "2026-06-01T10:20:00Z,2026-06-01T10:40:00Z,clx1abc123def456,10,2,service_failing");
        assertThat(csv(tables(Instant.MIN, minute(41)).gaps()).lines()).hasSize(1 + 2);
    }

    @Test
    void aGapThatHasNotEndedIsOneUpToTheEndOfThePeriod() throws IOException {
        record(0, 10, 1);
        record(1, 15, 2);

        assertThat(csv(tables(Instant.MIN, minute(9)).gaps()).lines())
                .last()
                .isEqualTo("2026-06-01T10:01:00Z,2026-06-01T10:09:00Z,clx1abc123def456,,,");
    }

    private ContestTables tables(Instant from, Instant to) {
        RecordedView view = new RecordedView(history, CONTEST);
        return new ContestTables(
                history,
                CONTEST,
                () -> view.at(to, Duration.ofMinutes(2)),
                new ExportPeriod(from, to),
                ZoneOffset.UTC,
                true);
    }

    private void record(int minute, long views, long entries) {
        history.append(poll(minute(minute), Samples.totals(views, entries)));
    }

    private static PollResult poll(Instant at, Analytics totals) {
        return new PollResult(CONTEST, at, Duration.ZERO, new Outcome.Success<>(totals), null, null);
    }

    private static Instant minute(int minute) {
        return T0.plus(Duration.ofMinutes(minute));
    }

    private static String csv(Table table) throws IOException {
        StringWriter out = new StringWriter();
        new CsvFormat(false).write(table, out);
        return out.toString();
    }
}
