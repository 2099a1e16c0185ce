package app.contrail.ui.common;

import app.contrail.settings.Appearance;

/** What the user wants the window to look like. */
public enum ThemeChoice {
    /** As the rest of the desktop. */
    SYSTEM,
    LIGHT,
    DARK;

    /** The choice that the settings hold. */
    public static ThemeChoice of(Appearance.Look look) {
        return switch (look) {
            case SYSTEM -> SYSTEM;
            case LIGHT -> LIGHT;
            case DARK -> DARK;
        };
    }

    /** How the settings hold this choice. */
    public Appearance.Look look() {
        return switch (this) {
            case SYSTEM -> Appearance.Look.SYSTEM;
            case LIGHT -> Appearance.Look.LIGHT;
            case DARK -> Appearance.Look.DARK;
        };
    }

    /** The look that follows from this choice. */
    public Theme theme(boolean systemIsDark) {
        return switch (this) {
            case SYSTEM -> systemIsDark ? Theme.DARK : Theme.LIGHT;
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
        };
    }
}
