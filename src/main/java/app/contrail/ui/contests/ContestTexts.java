package app.contrail.ui.contests;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.ContestStatus;
import app.contrail.ui.common.Formats;
import app.contrail.ui.common.Wording;
import app.contrail.ui.common.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the team's contests into the lines of the list: by status, found by title, slug or id. */
public final class ContestTexts {
    private final Wording wording;
    private final Words words;

    public ContestTexts(Wording wording) {
        this.wording = wording;
        words = new Words(wording.messages());
    }

    /**
     * The lines of the list.
     *
     * @param contests in the service's order, which each group keeps
     * @param entries the number of entries at the last readings of the list, oldest first
     * @param search what to find; blank finds all
     */
    public List<ContestItem> lines(
            List<Contest> contests, Map<ContestId, List<Double>> entries, String search, Instant now) {
        String wanted = fold(search);
        List<ContestItem> lines = new ArrayList<>();
        for (ContestStatus status : ContestStatus.values()) {
            List<ContestItem.Row> rows = contests.stream()
                    .filter(contest -> contest.knownStatus() == status && matches(contest, wanted))
                    .map(contest -> row(contest, entries.getOrDefault(contest.id(), List.of()), now))
                    .toList();
            if (!rows.isEmpty()) {
                lines.add(new ContestItem.Group(words.group(status)));
                lines.addAll(rows);
            }
        }
        return lines;
    }

    private boolean matches(Contest contest, String wanted) {
        return wanted.isEmpty()
                || fold(contest.displayTitle()).contains(wanted)
                || fold(Objects.requireNonNullElse(contest.slug(), "")).contains(wanted)
                || fold(contest.id().value()).contains(wanted);
    }

    private String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private ContestItem.Row row(Contest contest, List<Double> spark, Instant now) {
        Formats formats = wording.formats();
        return new ContestItem.Row(
                contest.id(),
                contest.displayTitle(),
                contest.knownStatus(),
                when(contest, now),
                contest.entries() == null ? "" : formats.count(contest.entries()),
                spark);
    }

    private String when(Contest contest, Instant now) {
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
