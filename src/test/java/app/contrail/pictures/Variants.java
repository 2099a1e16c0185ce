package app.contrail.pictures;

import java.util.List;

/** The important states once more: with larger text, and with numbers and dates as they are written elsewhere. */
final class Variants {
    private static final List<String> IMPORTANT = List.of(
            "first-run",
            "dashboard",
            "worth-a-look",
            "long-titles",
            "seven-digits",
            "key-refused",
            "offline",
            "overview-many",
            "chart-of-entries",
            "chart-other-time",
            "chart-new-note",
            "chart-table",
            "export-question",
            "export-own-time",
            "export-failed",
            "accounts",
            "settings-polling",
            "settings-appearance",
            "settings-alerts",
            "settings-accounts",
            "settings-about",
            "diagnostics",
            "popup-menu",
            "popup-export",
            "popup-locale",
            "popup-calendar");
    private static final List<Integer> SIZES_OF_TEXT = List.of(80, 125, 150, 175, 200);
    private static final List<String> LOCALES = List.of("de-DE", "ja-JP");

    private Variants() {}

    static void addTo(States states) {
        for (String state : IMPORTANT) {
            var steps = states.get(state);
            for (int percent : SIZES_OF_TEXT) {
                states.add("text%d-%s".formatted(percent, state), rig -> {
                    rig.settings()
                            .update(now -> now.withAppearance(now.appearance().withTextPercent(percent)));
                    steps.accept(rig);
                });
            }
            for (String locale : LOCALES) {
                states.add(locale + "-" + state, rig -> {
                    rig.settings()
                            .update(now -> now.withAppearance(now.appearance().withLocale(locale)));
                    steps.accept(rig);
                });
            }
        }
    }
}
