package app.contrail.settings;

import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How often the service is asked. */
final class PollingSection implements Section {
    private static final String POLLING = "polling";
    private static final String INTERVAL = "intervalSeconds";
    private static final String ALLOWANCE = "requestsPerMinute";

    @Override
    public Settings read(ObjectNode document, Settings settings, List<String> problems) {
        JsonNode polling = Nodes.section(document, POLLING, problems);
        if (polling == null) {
            return settings;
        }
        int seconds = Nodes.number(
                polling,
                INTERVAL,
                (int) Polling.USUAL.interval().toSeconds(),
                n -> n >= Polling.SHORTEST.toSeconds() && n <= Polling.LONGEST.toSeconds(),
                "polling.intervalSeconds",
                problems);
        int allowance = Nodes.number(
                polling,
                ALLOWANCE,
                Polling.USUAL.allowance(),
                n -> n >= Polling.LEAST && n <= Polling.MOST,
                "polling.requestsPerMinute",
                problems);
        return settings.withPolling(new Polling(Duration.ofSeconds(seconds), allowance));
    }

    @Override
    public void write(ObjectNode document, Settings before, Settings after) {
        if (!after.polling().equals(before.polling())) {
            ObjectNode polling = Nodes.objectIn(document, POLLING);
            polling.put(INTERVAL, after.polling().interval().toSeconds());
            polling.put(ALLOWANCE, after.polling().allowance());
        }
    }
}
