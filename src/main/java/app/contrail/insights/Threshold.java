package app.contrail.insights;

/** The numbers that decide when something is worth a look; the name, the unit and the range of each. */
public enum Threshold {
    /** For how many hours the former leader must have led, so that a new one is news. */
    LEADER_HELD("leaderHeldHours", 1, 0, 168),
    /** By how many deviations an hour's entries must lie above the usual. */
    ENTRIES_FASTER("entriesFasterDeviations", 3, 1, 20),
    /** By how many deviations an hour's points must lie above the usual. */
    POINTS_FASTER("pointsFasterDeviations", 3, 1, 20),
    /** How many entries must be missing, as the views of the silence usually bring. */
    ENTRIES_MISSING("entriesMissing", 12, 4, 1000),
    /** By what part of the usual conversion must have fallen, in per cent of it. */
    CONVERSION_FALL("conversionFallPercent", 100.0 / 3, 5, 95),
    /** By how many percentage points the confirmed share must lie below the usual. */
    CONFIRMED_FALL("confirmedFallPoints", 15, 2, 90),
    /** How many more than usual must have been disqualified in an hour. */
    DISQUALIFIED_JUMP("disqualifiedMore", 10, 2, 10_000),
    /** How many hours before its end a contest ends soon. */
    ENDS_WITHIN("endsWithinHours", 24, 1, 336),
    /** How many polls in a row must have been refused. */
    KEY_REFUSALS("keyRefusals", 1, 1, 100),
    /** For how many minutes polling must have failed. */
    FAILING_FOR("failingMinutes", 15, 1, 1440);

    private final String key;
    private final double usual;
    private final double least;
    private final double greatest;

    Threshold(String key, double usual, double least, double greatest) {
        this.key = key;
        this.usual = usual;
        this.least = least;
        this.greatest = greatest;
    }

    /** The name under which it is kept; never changes. */
    public String key() {
        return key;
    }

    /** What it is unless the user wants it otherwise. */
    public double usual() {
        return usual;
    }

    /** The lowest that makes sense. */
    public double least() {
        return least;
    }

    /** The highest that makes sense. */
    public double greatest() {
        return greatest;
    }

    /** Whether a number can be this threshold. */
    public boolean allows(double number) {
        return number >= least && number <= greatest;
    }
}
