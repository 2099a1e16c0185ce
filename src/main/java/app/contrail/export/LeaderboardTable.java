package app.contrail.export;

import app.contrail.domain.ContestId;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Masking;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One leaderboard: a row for each entry, in the order and with the ranks that the service gave.
 *
 * @param board null if none was recorded: then there are no rows
 * @param masked whether addresses are masked, also those given as a name or within one
 */
public record LeaderboardTable(ContestId contest, @Nullable LeaderboardAt board, boolean masked) implements Table {
    private static final List<Column> COLUMNS = List.of(
            Column.time("recorded_at"),
            Column.text("contest_id"),
            Column.count("rank"),
            Column.text("entry_id"),
            Column.text("name"),
            Column.text("email"),
            Column.number("points"),
            Column.text("referral_code"),
            Column.count("referrals_count"),
            Column.time("joined_at"));

    @Override
    public String name() {
        return "leaderboard";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void writeTo(Cells cells) throws IOException {
        if (board == null) {
            return;
        }
        for (LeaderboardEntry entry : board.entries()) {
            String name = entry.name();
            cells.time(board.at());
            cells.text(contest.value());
            cells.count(entry.rank());
            cells.text(entry.id());
            cells.text(name == null || !masked ? name : Masking.name(name));
            cells.text(masked ? Masking.maskedEmail(entry) : entry.email());
            cells.number(entry.points());
            cells.text(entry.referralCode());
            cells.count(entry.referrals());
            cells.time(entry.joinedAt());
            cells.endRow();
        }
    }
}
