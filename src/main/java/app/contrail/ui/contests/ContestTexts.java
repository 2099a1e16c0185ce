package app.contrail.ui.contests;

import app.contrail.domain.Change;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestStatus;
import app.contrail.domain.Metric;
import app.contrail.ui.common.TeamView;
import app.contrail.ui.common.Tone;
import app.contrail.ui.common.Wording;
import app.contrail.ui.common.Words;
import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
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
     * The lines of the list: what is pinned, then one group for each status.
     *
     * @param search what to find; blank finds all
     */
    public List<ContestItem> lines(TeamView team, ContestOrder order, String search, Instant now) {
        String wanted = fold(search);
        List<Contest> found = team.contests().stream()
                .filter(contest -> matches(contest, wanted))
                .sorted(by(order, team, now))
                .toList();
        List<ContestItem> lines = new ArrayList<>();
        add(lines, wording.text("contests.pinned.group"), found, contest -> isPinned(contest, team), team, now);
        for (ContestStatus status : ContestStatus.values()) {
            Predicate<Contest> inGroup = contest -> contest.knownStatus() == status && !isPinned(contest, team);
            add(lines, words.group(status), found, inGroup, team, now);
        }
        return lines;
    }

    private void add(
            List<ContestItem> lines,
            String group,
            List<Contest> found,
            Predicate<Contest> inGroup,
            TeamView team,
            Instant now) {
        List<ContestItem.Row> rows = found.stream()
                .filter(inGroup)
                .map(contest -> row(contest, team, now))
                .toList();
        if (!rows.isEmpty()) {
            lines.add(new ContestItem.Group(group));
            lines.addAll(rows);
        }
    }

    /** Equal ones stay in the service's order. */
    private Comparator<Contest> by(ContestOrder order, TeamView team, Instant now) {
        return switch (order) {
            case SERVICE -> Comparator.comparing(Contest::knownStatus);
            case TITLE ->
                Comparator.comparing(
                        Contest::displayTitle,
                        Collator.getInstance(wording.formats().locale()));
            case ENTRIES -> Comparator.comparingLong(contest -> -(contest.entries() == null ? -1 : contest.entries()));
            case CHANGE -> Comparator.comparingDouble(contest -> -gained(contest, team, now));
            case END -> Comparator.comparing(contest -> contest.end() == null ? Instant.MAX : contest.end());
        };
    }

    private static double gained(Contest contest, TeamView team, Instant now) {
        return team.change(Metric.ENTRIES, contest.id(), now)
                .map(Change::amount)
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private static boolean isPinned(Contest contest, TeamView team) {
        return team.pinned().contains(contest.id());
    }

    private static boolean matches(Contest contest, String wanted) {
        return wanted.isEmpty()
                || fold(contest.displayTitle()).contains(wanted)
                || fold(Objects.requireNonNullElse(contest.slug(), "")).contains(wanted)
                || fold(contest.id().value()).contains(wanted);
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private ContestItem.Row row(Contest contest, TeamView team, Instant now) {
        String title = contest.displayTitle();
        String when = when(contest, now);
        String entries = contest.entries() == null ? "" : wording.formats().count(contest.entries());
        Optional<Change> change = team.change(Metric.ENTRIES, contest.id(), now);
        double moved = change.map(Change::amount).orElse(0.0);
        boolean unseen = team.unseen().contains(contest.id());
        String spoken = spoken(title, when, entries, change, now);
        return new ContestItem.Row(
                contest.id(),
                title,
                contest.knownStatus(),
                when,
                entries,
                moved == 0 ? "" : wording.formats().signedCount((long) moved),
                Tone.of(moved, Metric.ENTRIES.risingIsGood()),
                team.entriesLine(contest.id()),
                isPinned(contest, team),
                unseen,
                unseen ? spoken + ", " + wording.text("contests.attention.spoken") : spoken);
    }

    private String spoken(String title, String when, String entries, Optional<Change> change, Instant now) {
        List<String> parts = new ArrayList<>(List.of(title, when));
        if (!entries.isEmpty()) {
            parts.add(wording.text("contests.entries.spoken", entries));
        }
        change.map(moved -> spokenChange(moved, now)).ifPresent(parts::add);
        return String.join(", ", parts);
    }

    private String spokenChange(Change change, Instant now) {
        String period = change.fullPeriod()
                ? wording.text("contests.full.period")
                : wording.text("contests.partial.period", wording.formats().moment(change.since(), now));
        return change.amount() == 0
                ? wording.text("contests.unchanged.spoken", period)
                : wording.text("contests.change.spoken", wording.formats().signedCount((long) change.amount()), period);
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
