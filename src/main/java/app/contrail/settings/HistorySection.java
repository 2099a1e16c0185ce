package app.contrail.settings;

import static app.contrail.settings.Nodes.in;
import static app.contrail.settings.Nodes.objectIn;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How long polls are kept. */
final class HistorySection implements Section {
    private static final String HISTORY = "history";
    private static final String FULL_DAYS = "fullDays";
    private static final String HOURLY_DAYS = "hourlyDays";

    @Override
    public Settings read(ObjectNode document, Settings settings, List<String> problems) {
        JsonNode history = Nodes.section(document, HISTORY, problems);
        return history == null ? settings : settings.withHistory(history(history, problems));
    }

    @Override
    public void write(ObjectNode document, Settings before, Settings after) {
        if (!after.history().equals(before.history())) {
            // Both, because what one of them may be depends on the other.
            ObjectNode history = objectIn(document, HISTORY);
            history.put(FULL_DAYS, after.history().fullDays());
            history.put(HOURLY_DAYS, after.history().hourlyDays());
        }
    }

    private static Settings.History history(JsonNode history, List<String> problems) {
        int fullDays = days(
                in(history, FULL_DAYS),
                1,
                Settings.History.USUAL.fullDays(),
                "In the settings, history.fullDays is no whole number from 1 on",
                problems);
        int hourlyDays = days(
                in(history, HOURLY_DAYS),
                fullDays,
                Math.max(fullDays, Settings.History.USUAL.hourlyDays()),
                "In the settings, history.hourlyDays is no whole number from " + fullDays
                        + " on, which is how many days polls are kept in full",
                problems);
        return new Settings.History(fullDays, hourlyDays);
    }

    private static int days(@Nullable JsonNode days, int least, int usual, String problem, List<String> problems) {
        if (days == null) {
            return usual;
        }
        if (days.canConvertToInt() && days.intValue() >= least) {
            return days.intValue();
        }
        problems.add(problem + ", so " + usual + " days hold.");
        return usual;
    }
}
