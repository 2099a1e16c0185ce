package app.contrail.ui.contests;

/** How the contests of a group follow one another. */
public enum ContestOrder {
    /** As the service lists them. */
    SERVICE,
    TITLE,
    /** Most entries first. */
    ENTRIES,
    /** Most new entries in 24 hours first. */
    CHANGE,
    /** What ends soonest first, what has no end last. */
    END
}
