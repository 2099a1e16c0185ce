package app.contrail.ui.shell;

import app.contrail.domain.ContestView;
import app.contrail.report.Ink;
import app.contrail.report.ReportContent;
import app.contrail.ui.common.Tone;
import app.contrail.ui.common.Wording;
import app.contrail.ui.leaderboard.LeaderboardContent;
import app.contrail.ui.leaderboard.LeaderboardRow;
import app.contrail.ui.leaderboard.LeaderboardTexts;
import java.time.Instant;
import java.util.Objects;

/** Puts the leaderboard into the table of a report. */
final class ReportBoardTexts {
    private final Wording wording;
    private final LeaderboardTexts leaderboard;

    ReportBoardTexts(Wording wording) {
        this.wording = wording;
        leaderboard = new LeaderboardTexts(wording);
    }

    /** The board as it was at the end of the period. */
    ReportContent.Board board(ContestView view, Instant now) {
        LeaderboardContent words = leaderboard.leaderboard(view, now);
        String stale = words.mark().brief();
        return new ReportContent.Board(
                wording.text("report.board.title"),
                stale == null ? words.period() : stale,
                new ReportContent.Columns(
                        wording.text("leaderboard.rank.column"),
                        wording.text("leaderboard.participant.column"),
                        wording.text("leaderboard.points.column"),
                        wording.text("leaderboard.gained.column"),
                        wording.text("leaderboard.referrals.column"),
                        wording.text("leaderboard.joined.column")),
                words.rows().stream().map(ReportBoardTexts::row).toList(),
                words.empty(),
                left -> wording.text("report.more.line", wording.formats().count(left)));
    }

    private static ReportContent.Row row(LeaderboardRow row) {
        return new ReportContent.Row(
                row.rank(),
                row.movement(),
                ink(row.climbed()),
                row.name(),
                Objects.requireNonNullElse(row.address(), ""),
                row.points(),
                row.share(),
                row.gained(),
                ink(row.gain()),
                row.referrals(),
                row.joined());
    }

    /** What paper has for what a change means. */
    static Ink ink(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> Ink.MUTED;
            case GOOD -> Ink.GOOD;
            case BAD -> Ink.BAD;
            case NEW -> Ink.ACCENT;
        };
    }
}
