package app.contrail.ui.leaderboard;

import app.contrail.ui.common.Tone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of the leaderboard, ready for display; addresses are masked already.
 *
 * @param id of the entry, by which a row is known again
 * @param rank as served
 * @param movement such as {@code ▲ 2}, {@code –} or {@code new}; empty if unknown
 * @param climbed what the movement means
 * @param name of the participant, or the masked address of one who gave none
 * @param address the masked address beside the name; null if there is none or it stands in for the name
 * @param share of the leader's points, 0 to 1
 * @param gained points since the time that the panel names; empty if unknown
 * @param gain what that means
 * @param toNext how many points behind the entry above, or ahead of the second
 * @param atRank how long the entry has held its rank
 * @param spoken the row in one sentence, for a screen reader; what is unknown is left out
 */
public record LeaderboardRow(
        String id,
        String rank,
        String movement,
        Tone climbed,
        String name,
        @Nullable String address,
        String points,
        double share,
        String gained,
        Tone gain,
        Phrase toNext,
        Phrase atRank,
        String referrals,
        String joined,
        String spoken) {

    /** What the columns have no room for: the whole name, and what stands in words. */
    String hint() {
        return Stream.of(address == null ? name : name + ", " + address, toNext.full(), atRank.full())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
