package app.contrail.insights;

import org.jspecify.annotations.Nullable;

/** What can be worth a look. Each kind is said at most once per contest and day. */
public enum Kind {
    NEW_LEADER("newLeader", Threshold.LEADER_HELD),
    ENTRIES_FASTER("entriesFaster", Threshold.ENTRIES_FASTER),
    POINTS_FASTER("pointsFaster", Threshold.POINTS_FASTER),
    NO_ENTRIES("noEntries", Threshold.ENTRIES_MISSING),
    CONVERSION_FELL("conversionFell", Threshold.CONVERSION_FALL),
    FEW_CONFIRMED("fewConfirmed", Threshold.CONFIRMED_FALL),
    DISQUALIFIED_JUMPED("disqualifiedJumped", Threshold.DISQUALIFIED_JUMP),
    ENDS_SOON("endsSoon", Threshold.ENDS_WITHIN),
    ENDED("ended", null),
    KEY_REFUSED("keyRefused", Threshold.KEY_REFUSALS),
    POLLING_FAILS("pollingFails", Threshold.FAILING_FOR);

    private final String key;
    private final @Nullable Threshold threshold;

    Kind(String key, @Nullable Threshold threshold) {
        this.key = key;
        this.threshold = threshold;
    }

    /** The name under which it is kept that a kind is switched off; never changes. */
    public String key() {
        return key;
    }

    /**
     * Whether it always tells of the contest itself. The others tell that it cannot be polled, which most often is the
     * same for all contests of a team.
     */
    public boolean tellsOfContest() {
        return this != KEY_REFUSED && this != POLLING_FAILS;
    }

    /** The number that decides about it; null if there is none to decide: a contest has ended or has not. */
    public @Nullable Threshold threshold() {
        return threshold;
    }
}
