package app.contrail.ui.settings;

import app.contrail.settings.Settings;

/** The parts of the settings that a page of the window changes. Other parts are others' to change. */
public enum SettingsPart {
    POLLING {
        @Override
        public Settings copy(Settings from, Settings into) {
            return into.withPolling(from.polling());
        }
    },
    HISTORY {
        @Override
        public Settings copy(Settings from, Settings into) {
            return into.withHistory(from.history());
        }
    },
    APPEARANCE {
        @Override
        public Settings copy(Settings from, Settings into) {
            return into.withAppearance(from.appearance());
        }
    },
    PRIVACY {
        @Override
        public Settings copy(Settings from, Settings into) {
            return into.withPrivacy(from.privacy());
        }
    },
    ALERTS {
        @Override
        public Settings copy(Settings from, Settings into) {
            return into.withAlerts(from.alerts());
        }
    };

    /** The settings {@code into}, with this part as it is in {@code from}. */
    public abstract Settings copy(Settings from, Settings into);

    /** Whether this part is the same in both. */
    public boolean isSame(Settings one, Settings other) {
        return copy(one, other).equals(other);
    }

    /** The settings {@code into}, with every part that differs between {@code before} and {@code after} as it is then. */
    public static Settings changed(Settings before, Settings after, Settings into) {
        Settings changed = into;
        for (SettingsPart part : values()) {
            if (!part.isSame(after, before)) {
                changed = part.copy(after, changed);
            }
        }
        return changed;
    }
}
