package app.contrail.ui.leaderboard;

import app.contrail.ui.common.PanelMark;
import java.util.List;

/**
 * What the leaderboard panel shows, ready for display.
 *
 * @param rows every one that is known, as served
 * @param period what movement and gains are measured against, in words
 * @param empty what to say where there are no rows
 */
public record LeaderboardContent(List<LeaderboardRow> rows, String period, String empty, PanelMark mark) {}
