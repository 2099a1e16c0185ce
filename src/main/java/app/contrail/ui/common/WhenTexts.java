package app.contrail.ui.common;

import app.contrail.domain.Contest;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says in a few words where a contest stands in its time, such as "Ends in 12 d". */
public final class WhenTexts {
    private final Wording wording;
    private final Words words;

    public WhenTexts(Wording wording) {
        this.wording = wording;
        words = new Words(wording.messages());
    }

    public String when(Contest contest, Instant now) {
        Instant start = contest.start();
        Instant end = contest.end();
        return switch (contest.knownStatus()) {
            case ACTIVE -> running(contest, start, end, now);
            case PAUSED -> wording.text("contests.paused.when");
            case DRAFT -> wording.text("contests.draft.when");
            case ENDED ->
                // A contest can be ended ahead of its date.
                end == null || end.isAfter(now)
                        ? wording.text("status.ended.word")
                        : wording.text("contests.ended.when", wording.formats().day(end, now));
            case OTHER -> Objects.requireNonNullElse(words.status(contest), wording.text("contests.unknown.when"));
        };
    }

    private String running(Contest contest, @Nullable Instant start, @Nullable Instant end, Instant now) {
        if (start != null && start.isAfter(now)) {
            return wording.text("contests.starts.when", wording.formats().roughSpan(Duration.between(now, start)));
        }
        if (Boolean.TRUE.equals(contest.evergreen()) || end == null) {
            return wording.text("contests.evergreen.when");
        }
        return end.isAfter(now)
                ? wording.text("contests.ends.when", wording.formats().roughSpan(Duration.between(now, end)))
                : wording.text("contests.overdue.when");
    }
}
