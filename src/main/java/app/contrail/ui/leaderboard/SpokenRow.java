package app.contrail.ui.leaderboard;

import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.LeaderboardMovement;
import app.contrail.ui.common.Wording;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of the leaderboard in one sentence, for a screen reader: each number with what it counts. */
final class SpokenRow {
    private final Wording wording;

    SpokenRow(Wording wording) {
        this.wording = wording;
    }

    /** What is unknown is left out. */
    String of(
            LeaderboardEntry entry, @Nullable LeaderboardMovement movement, Phrase toNext, Phrase atRank, Instant now) {
        return Stream.of(
                        wording.text(
                                "leaderboard.rank.spoken", wording.formats().count(entry.rank())),
                        wording.participants().name(entry),
                        points(entry.points()),
                        movement == null ? "" : moved(movement.direction()),
                        movement == null ? "" : gained(movement.pointsGained()),
                        toNext.full(),
                        atRank.full(),
                        referrals(entry.referrals()),
                        joined(entry.joinedAt(), now))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String points(double points) {
        String number = wording.formats().points(points);
        return points == 1
                ? wording.text("leaderboard.points.one", number)
                : wording.text("leaderboard.points.many", number);
    }

    private String moved(LeaderboardMovement.Direction direction) {
        return switch (direction) {
            case LeaderboardMovement.Direction.Up up -> places(up.places(), true);
            case LeaderboardMovement.Direction.Down down -> places(down.places(), false);
            case LeaderboardMovement.Direction.Same same -> wording.text("leaderboard.same.spoken");
            case LeaderboardMovement.Direction.New fresh -> wording.text("leaderboard.new.spoken");
            case LeaderboardMovement.Direction.Unknown unknown -> "";
        };
    }

    private String places(int places, boolean up) {
        String number = wording.formats().count(places);
        if (places == 1) {
            return up ? wording.text("leaderboard.up.one", number) : wording.text("leaderboard.down.one", number);
        }
        return up ? wording.text("leaderboard.up.many", number) : wording.text("leaderboard.down.many", number);
    }

    private String gained(OptionalDouble points) {
        return points.isEmpty()
                ? ""
                : wording.text("leaderboard.gained.spoken", wording.formats().signed(points.getAsDouble()));
    }

    private String referrals(long referrals) {
        String number = wording.formats().count(referrals);
        return referrals == 1
                ? wording.text("leaderboard.referrals.one", number)
                : wording.text("leaderboard.referrals.many", number);
    }

    private String joined(@Nullable Instant at, Instant now) {
        return at == null
                ? ""
                : wording.text("leaderboard.joined.spoken", wording.formats().day(at, now));
    }
}
