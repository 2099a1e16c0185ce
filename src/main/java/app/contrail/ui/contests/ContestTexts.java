package app.contrail.ui.contests;

import app.contrail.domain.Change;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.ContestStatus;
import app.contrail.domain.Metric;
import app.contrail.ui.common.ContestSearch;
import app.contrail.ui.common.RowCache;
import app.contrail.ui.common.TeamView;
import app.contrail.ui.common.TitleOrder;
import app.contrail.ui.common.Tone;
import app.contrail.ui.common.WhenTexts;
import app.contrail.ui.common.Wording;
import app.contrail.ui.common.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Puts the team's contests into the lines of the list: by status, found by title, slug or id. For one thread. */
public final class ContestTexts {
    private final Wording wording;
    private final Words words;
    private final WhenTexts times;
    private final RowCache<ContestItem.Row> made = new RowCache<>();

    public ContestTexts(Wording wording) {
        this.wording = wording;
        words = new Words(wording.messages());
        times = new WhenTexts(wording);
    }

    /**
     * The lines of the list: what is pinned, then one group for each status.
     *
     * @param search what to find; blank finds all
     */
    public List<ContestItem> lines(TeamView team, ContestOrder order, String search, Instant now) {
        List<Contest> found = found(team, order, search, now);
        made.keepOnly(team);
        List<ContestItem> lines = new ArrayList<>();
        add(lines, wording.text("contests.pinned.group"), found, contest -> isPinned(contest, team), team, now);
        for (ContestStatus status : ContestStatus.values()) {
            Predicate<Contest> inGroup = contest -> contest.knownStatus() == status && !isPinned(contest, team);
            add(lines, words.group(status), found, inGroup, team, now);
        }
        return lines;
    }

    /** The contests that the search finds, in this order; equal ones stay in the service's. */
    public List<Contest> found(TeamView team, ContestOrder order, String search, Instant now) {
        ContestSearch wanted = new ContestSearch(search);
        return team.contests().stream()
                .filter(wanted::finds)
                .sorted(by(order, team, now))
                .toList();
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
                .map(contest -> made.get(contest, team, now, () -> row(contest, team, now)))
                .toList();
        if (!rows.isEmpty()) {
            lines.add(new ContestItem.Group(group));
            lines.addAll(rows);
        }
    }

    /** To be called when the wording puts things in another way. */
    public void forget() {
        made.forget();
    }

    private Comparator<Contest> by(ContestOrder order, TeamView team, Instant now) {
        return switch (order) {
            case SERVICE -> Comparator.comparing(Contest::knownStatus);
            case TITLE ->
                Comparator.comparing(
                        Contest::displayTitle, new TitleOrder(wording.formats().locale()));
            case ENTRIES -> Comparator.comparingLong(contest -> -(contest.entries() == null ? -1 : contest.entries()));
            case CHANGE -> {
                // Worked out once for each contest, not once for each comparison.
                Map<ContestId, Double> gained = new HashMap<>();
                yield Comparator.comparingDouble(
                        contest -> -gained.computeIfAbsent(contest.id(), id -> gained(id, team, now)));
            }
            case END -> Comparator.comparing(contest -> contest.end() == null ? Instant.MAX : contest.end());
        };
    }

    private static double gained(ContestId contest, TeamView team, Instant now) {
        return team.change(Metric.ENTRIES, contest, now).map(Change::amount).orElse(Double.NEGATIVE_INFINITY);
    }

    private static boolean isPinned(Contest contest, TeamView team) {
        return team.pinned().contains(contest.id());
    }

    private ContestItem.Row row(Contest contest, TeamView team, Instant now) {
        String title = contest.displayTitle();
        String when = times.when(contest, now);
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
}
