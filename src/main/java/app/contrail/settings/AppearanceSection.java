package app.contrail.settings;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the window looks like, and what it shows of participants. */
final class AppearanceSection implements Section {
    private static final String APPEARANCE = "appearance";
    private static final String LOOK = "theme";
    private static final String TEXT = "textPercent";
    private static final String LOCALE = "locale";
    private static final String HOURS = "hours";

    @Override
    public Settings read(ObjectNode document, Settings settings, List<String> problems) {
        JsonNode found = Nodes.section(document, APPEARANCE, problems);
        if (found == null) {
            return settings;
        }
        Appearance usual = Appearance.USUAL;
        return settings.withAppearance(new Appearance(
                Nodes.choice(found, LOOK, usual.look(), "appearance.theme", problems),
                Nodes.number(
                        found,
                        TEXT,
                        usual.textPercent(),
                        n -> n >= Appearance.SMALLEST && n <= Appearance.LARGEST,
                        "appearance.textPercent",
                        problems),
                Nodes.text(found, LOCALE, usual.locale(), "appearance.locale", problems),
                Nodes.choice(found, HOURS, usual.hours(), "appearance.hours", problems)));
    }

    @Override
    public void write(ObjectNode document, Settings before, Settings after) {
        Appearance changed = after.appearance();
        if (!changed.equals(before.appearance())) {
            ObjectNode appearance = Nodes.objectIn(document, APPEARANCE);
            appearance.put(LOOK, Nodes.word(changed.look()));
            appearance.put(TEXT, changed.textPercent());
            appearance.put(LOCALE, changed.locale());
            appearance.put(HOURS, Nodes.word(changed.hours()));
        }
    }
}
