package app.contrail.ui.leaderboard;

/** How many rows of the leaderboard the user wants to see, at most. */
public enum LeaderboardSize {
    FIVE(5),
    TWENTY_FIVE(25),
    HUNDRED(100);

    private final int rows;

    LeaderboardSize(int rows) {
        this.rows = rows;
    }

    public int rows() {
        return rows;
    }
}
