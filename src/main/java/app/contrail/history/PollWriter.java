package app.contrail.history;

import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.Endpoint;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes polls within one transaction. What a poll found is kept anew only if the newest poll of its contest that found
 * any found something else; the comparison is SQLite's own, so that it sees exactly what reading would bring back.
 */
final class PollWriter implements AutoCloseable {
    private final Statements statements;
    private final ContestKeys contests;
    private final LeaderboardWriter leaderboards;

    PollWriter(Connection connection, String service) {
        statements = new Statements(connection);
        contests = new ContestKeys(statements, service);
        leaderboards = new LeaderboardWriter(statements);
    }

    void write(PollResult result) throws SQLException {
        long at = Nanos.exactly(result.endedAt());
        long contest = contests.keyOf(result.contestId());
        Analytics totals = value(result.analytics());
        List<LeaderboardEntry> leaderboard = value(result.leaderboard());
        Contest details = value(result.contest());
        Long nth = statements.number("SELECT max(nth) + 1 FROM poll WHERE contest = ? AND at = ?", contest, at);
        long number = nth == null ? 0 : nth;
        statements.run(
                "INSERT INTO poll (contest, at, nth, totals, leaderboard, details, listed_entries)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                contest,
                at,
                number,
                totals == null ? null : totals(contest, totals),
                leaderboard == null ? null : leaderboards.write(contest, leaderboard),
                details == null ? null : details(contest, details),
                details == null ? null : details.entries());
        for (Map.Entry<Endpoint, ApiFailure> failed : result.failures().entrySet()) {
            RecordedFailure failure = RecordedFailure.of(failed.getValue());
            statements.run(
                    "INSERT INTO failure (contest, at, nth, endpoint, kind, status, detail, sentence)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    contest,
                    at,
                    number,
                    EndpointCode.of(failed.getKey()),
                    failure.kind(),
                    failure.status(),
                    failure.detail(),
                    failure.sentence());
        }
    }

    @Override
    public void close() throws SQLException {
        statements.close();
    }

    private long totals(long contest, Analytics totals) throws SQLException {
        Object[] values = {
            totals.totalEntries(),
            totals.confirmedEntries(),
            totals.disqualifiedEntries(),
            totals.totalViews(),
            totals.totalBonusCompletions(),
            totals.points().total(),
            totals.points().average(),
            totals.points().highest()
        };
        Long newest = statements.number(
                "SELECT totals FROM poll WHERE contest = ? AND totals IS NOT NULL ORDER BY at DESC, nth DESC LIMIT 1",
                contest);
        Long same = newest == null
                ? null
                : statements.number(
                        "SELECT id FROM totals WHERE id = ? AND entries = ? AND confirmed = ? AND disqualified = ?"
                                + " AND views = ? AND bonus_completions = ?"
                                + " AND points_total = ? AND points_average = ? AND points_highest = ?",
                        after(newest, values));
        return same != null
                ? same
                : statements.insertNew(
                        "INSERT INTO totals (entries, confirmed, disqualified, views, bonus_completions,"
                                + " points_total, points_average, points_highest) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        values);
    }

    private long details(long contest, Contest details) throws SQLException {
        Boolean evergreen = details.evergreen();
        @Nullable Object[] values = {
            details.title(),
            details.description(),
            details.status(),
            text(details.start()),
            text(details.end()),
            evergreen == null ? null : evergreen ? 1 : 0,
            details.mode(),
            details.slug()
        };
        Long newest = statements.number(
                "SELECT details FROM poll WHERE contest = ? AND details IS NOT NULL ORDER BY at DESC, nth DESC LIMIT 1",
                contest);
        Long same = newest == null
                ? null
                : statements.number(
                        "SELECT id FROM details WHERE id = ? AND title IS ? AND description IS ? AND status IS ?"
                                + " AND starts_at IS ? AND ends_at IS ? AND evergreen IS ? AND mode IS ? AND slug IS ?",
                        after(newest, values));
        return same != null
                ? same
                : statements.insertNew(
                        "INSERT INTO details (title, description, status, starts_at, ends_at, evergreen, mode, slug)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        values);
    }

    static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static @Nullable Object[] after(long id, @Nullable Object[] values) {
        @Nullable Object[] all = new @Nullable Object[values.length + 1];
        all[0] = id;
        System.arraycopy(values, 0, all, 1, values.length);
        return all;
    }

    private static <T> @Nullable T value(@Nullable Outcome<T> outcome) {
        return outcome == null ? null : outcome.valueOrNull();
    }
}
