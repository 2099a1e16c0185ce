package app.contrail.history;

import app.contrail.domain.BucketGrid;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps old polls from filling the disk: of each hour, and later of each day, those stay that tell most. Hours and days
 * are those of the chart, by the calendar of a zone. Meant to run in the background, about once a day; others can record
 * meanwhile. The space that becomes free is used again, the file does not shrink.
 */
public final class Thinning {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final HistoryFile file;
    private final Retention retention;
    private final BucketGrid hours;
    private final BucketGrid days;

    /**
     * Thins a file.
     *
     * @param store one of those that have the file open; the polls of all services in it are thinned
     * @throws IllegalArgumentException if the store keeps its history in memory
     */
    public Thinning(JdbcHistoryStore store, Retention retention, ZoneId zone) {
        HistoryFile kept = store.historyFile();
        if (kept == null) {
            throw new IllegalArgumentException("A history in memory is not thinned");
        }
        this.file = kept;
        this.retention = retention;
        hours = new BucketGrid(HOUR, zone);
        days = new BucketGrid(DAY, zone);
    }

    /**
     * Thins what has come of age since the last time, whole days only. Each day of a contest is a transaction of its own,
     * so that this can end at any moment; interrupting the thread ends it after the day that it is at.
     *
     * @return how many polls were given up
     * @throws HistoryException if the file cannot be read or written
     */
    public long thin(Instant now) {
        long removed = 0;
        try (Database database = file.another()) {
            List<Long> contests = database.read(Thinning::contests);
            for (long contest : contests) {
                removed += thin(database, contest, Level.DAILY, days, now.minus(retention.hourly()));
                removed += thin(database, contest, Level.HOURLY, hours, now.minus(retention.full()));
            }
            if (removed > 0) {
                new Sweep(database).run();
            }
        }
        return removed;
    }

    /** To what buckets polls are thinned. */
    enum Level {
        HOURLY,
        DAILY
    }

    private long thin(Database database, long contest, Level level, BucketGrid buckets, Instant until) {
        long end = Nanos.nearest(days.around(until).start());
        long removed = 0;
        while (!Thread.currentThread().isInterrupted()) {
            Long dropped = database.inTransaction(connection -> {
                try (ThinningRows rows = new ThinningRows(connection)) {
                    return thinNextDay(rows, contest, level, buckets, end);
                }
            });
            if (dropped == null) {
                break;
            }
            removed += dropped;
        }
        return removed;
    }

    private static List<Long> contests(Connection connection) throws SQLException {
        try (ThinningRows rows = new ThinningRows(connection)) {
            return rows.contests();
        }
    }

    /** @return how many polls were given up; null if no day is left */
    private @Nullable Long thinNextDay(ThinningRows rows, long contest, Level level, BucketGrid buckets, long end)
            throws SQLException {
        Long first = rows.firstPoll(contest, rows.thinnedUntil(contest, level), end);
        if (first == null) {
            return null;
        }
        BucketGrid.Span day = days.around(Nanos.instant(first));
        long dayEnd = Nanos.nearest(day.end());
        Map<BucketGrid.Span, List<RecordedPoll>> polls = new LinkedHashMap<>();
        for (RecordedPoll poll : rows.polls(contest, Nanos.nearest(day.start()), dayEnd)) {
            polls.computeIfAbsent(buckets.around(Nanos.instant(poll.at())), ignored -> new ArrayList<>())
                    .add(poll);
        }
        long dropped = 0;
        for (List<RecordedPoll> bucket : polls.values()) {
            Set<RecordedPoll> kept = Telling.of(bucket);
            for (RecordedPoll poll : bucket) {
                if (!kept.contains(poll)) {
                    rows.delete(contest, poll);
                    dropped++;
                }
            }
        }
        rows.setThinnedUntil(contest, level, dayEnd);
        return dropped;
    }
}
