package app.contrail.export;

import app.contrail.domain.ContestId;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Masking;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** One leaderboard: a row for each entry, in the order and with the ranks that the service gave. */
public final class LeaderboardCsv {
    private final boolean byteOrderMark;
    private final boolean masked;

    /**
     * @param byteOrderMark whether the file starts with one, by which spreadsheets know UTF-8
     * @param masked whether addresses are masked, also those given as a name or within one
     */
    public LeaderboardCsv(boolean byteOrderMark, boolean masked) {
        this.byteOrderMark = byteOrderMark;
        this.masked = masked;
    }

    /**
     * Writes a leaderboard; flushes the writer and leaves it open.
     *
     * @param board null for a file with its header only
     */
    public void write(ContestId contest, @Nullable LeaderboardAt board, Writer out) throws IOException {
        CsvRows csv = new CsvRows(
                out,
                byteOrderMark,
                "recorded_at",
                "contest_id",
                "rank",
                "entry_id",
                "name",
                "email",
                "points",
                "referral_code",
                "referrals_count",
                "joined_at");
        if (board != null) {
            for (LeaderboardEntry entry : board.entries()) {
                csv.add(
                        CsvRows.time(board.at()),
                        CsvRows.text(contest.value()),
                        CsvRows.plain(entry.rank()),
                        CsvRows.text(entry.id()),
                        CsvRows.text(name(entry)),
                        CsvRows.text(masked ? Masking.maskedEmail(entry) : entry.email()),
                        CsvRows.number(entry.points()),
                        CsvRows.text(entry.referralCode()),
                        CsvRows.plain(entry.referrals()),
                        CsvRows.time(entry.joinedAt()));
            }
        }
        csv.flush();
    }

    private @Nullable String name(LeaderboardEntry entry) {
        String name = entry.name();
        return name == null || !masked ? name : Masking.name(name);
    }
}
