package app.contrail.ui.leaderboard;

/**
 * The same thing said twice; both are empty if nothing is known.
 *
 * @param brief for a column
 * @param full for a tooltip and a screen reader, such as {@code 12 points behind Jane Doe}
 */
record Phrase(String brief, String full) {
    static final Phrase NONE = new Phrase("", "");
}
