package app.contrail.ui.settings;

import app.contrail.settings.Settings;
import java.util.EnumSet;
import java.util.Set;

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

    /** The parts that are not the same in both. */
    public static Set<SettingsPart> differing(Settings one, Settings other) {
        Set<SettingsPart> differing = EnumSet.noneOf(SettingsPart.class);
        for (SettingsPart part : values()) {
            if (!part.isSame(one, other)) {
                differing.add(part);
            }
        }
        return differing;
    }

    /** The settings {@code into}, with these parts as they are in {@code from}. */
    public static Settings copied(Set<SettingsPart> parts, Settings from, Settings into) {
        Settings changed = into;
        for (SettingsPart part : parts) {
            changed = part.copy(from, changed);
        }
        return changed;
    }
}
