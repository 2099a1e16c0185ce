package app.contrail.ui.leaderboard;

import app.contrail.domain.ContestView;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.LeaderboardMovement;
import app.contrail.domain.PointsGap;
import app.contrail.domain.Reading;
import app.contrail.ui.common.Formats;
import app.contrail.ui.common.Tone;
import app.contrail.ui.common.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Puts the leaderboard into the words of its table. Addresses leave it masked, unless the user wants them in clear. */
public final class LeaderboardTexts {
    private final Wording wording;
    private final StandingTexts standing;
    private final SpokenRow spoken;

    public LeaderboardTexts(Wording wording) {
        this.wording = wording;
        standing = new StandingTexts(wording);
        spoken = new SpokenRow(wording);
    }

    public LeaderboardContent leaderboard(ContestView view, Instant now) {
        Reading<List<LeaderboardEntry>> reading = view.snapshot().leaderboard();
        List<LeaderboardEntry> entries = reading.valueOrNull();
        if (entries == null) {
            String why = reading.failureOrNull() == null
                    ? wording.text("leaderboard.pending.text")
                    : wording.failures().full(reading.failureOrNull());
            return new LeaderboardContent(List.of(), "", why, wording.mark(reading, now));
        }
        LeaderboardAt earlier = earlier(view);
        Map<String, LeaderboardMovement> movements =
                LeaderboardMovement.between(earlier == null ? null : earlier.entries(), entries);
        double most =
                entries.stream().mapToDouble(LeaderboardEntry::points).max().orElse(0);
        String period = earlier == null
                ? ""
                : wording.text("leaderboard.movement.period", wording.formats().moment(earlier.at(), now));
        List<LeaderboardRow> rows = new ArrayList<>();
        for (LeaderboardEntry entry : entries) {
            Phrase toNext = standing.toNext(PointsGap.at(entries, rows.size()));
            Phrase atRank = standing.atRank(view.ranksHeld().get(entry.id()), reading.takenAtOrNull());
            rows.add(row(entry, movements.get(entry.id()), most, toNext, atRank, now));
        }
        return new LeaderboardContent(
                List.copyOf(rows), period, wording.text("leaderboard.empty.text"), wording.mark(reading, now));
    }

    /** The first recorded leaderboard, unless it is the one shown: that would be no comparison. */
    private static @Nullable LeaderboardAt earlier(ContestView view) {
        LeaderboardAt first = view.firstLeaderboard();
        Instant shown = view.snapshot().leaderboard().takenAtOrNull();
        return first == null || first.at().equals(shown) ? null : first;
    }

    private LeaderboardRow row(
            LeaderboardEntry entry,
            @Nullable LeaderboardMovement movement,
            double most,
            Phrase toNext,
            Phrase atRank,
            Instant now) {
        Formats formats = wording.formats();
        String name = wording.participants().name(entry);
        String address = wording.participants().address(entry);
        OptionalDouble gained = movement == null ? OptionalDouble.empty() : movement.pointsGained();
        return new LeaderboardRow(
                entry.id(),
                formats.count(entry.rank()),
                movement == null ? "" : word(movement.direction()),
                movement == null ? Tone.NEUTRAL : tone(movement.direction()),
                name,
                name.equals(address) ? null : address,
                formats.points(entry.points()),
                most > 0 ? Math.max(0, entry.points() / most) : 0,
                gained.isPresent() ? formats.signed(gained.getAsDouble()) : "",
                Tone.of(gained.orElse(0), true),
                toNext,
                atRank,
                formats.count(entry.referrals()),
                entry.joinedAt() == null ? Formats.NOTHING : formats.day(entry.joinedAt(), now),
                spoken.of(entry, movement, toNext, atRank, now));
    }

    private String word(LeaderboardMovement.Direction direction) {
        return switch (direction) {
            case LeaderboardMovement.Direction.Up up -> "▲ " + wording.formats().count(up.places());
            case LeaderboardMovement.Direction.Down down ->
                "▼ " + wording.formats().count(down.places());
            case LeaderboardMovement.Direction.Same same -> "–";
            case LeaderboardMovement.Direction.New fresh -> wording.text("leaderboard.new.word");
            case LeaderboardMovement.Direction.Unknown unknown -> "";
        };
    }

    private static Tone tone(LeaderboardMovement.Direction direction) {
        return switch (direction) {
            case LeaderboardMovement.Direction.Up up -> Tone.GOOD;
            case LeaderboardMovement.Direction.Down down -> Tone.BAD;
            case LeaderboardMovement.Direction.New fresh -> Tone.NEW;
            case LeaderboardMovement.Direction.Same same -> Tone.NEUTRAL;
            case LeaderboardMovement.Direction.Unknown unknown -> Tone.NEUTRAL;
        };
    }
}
