package app.contrail.ui.common;

/** What the user wants the window to look like. */
public enum ThemeChoice {
    /** As the rest of the desktop. */
    SYSTEM,
    LIGHT,
    DARK;

    /** The look that follows from this choice. */
    public Theme theme(boolean systemIsDark) {
        return switch (this) {
            case SYSTEM -> systemIsDark ? Theme.DARK : Theme.LIGHT;
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
        };
    }
}
