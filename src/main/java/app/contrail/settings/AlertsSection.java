package app.contrail.settings;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the user wants to be told about contests. */
final class AlertsSection implements Section {
    private static final String ALERTS = "alerts";
    private static final String NOTIFICATIONS = "notifications";
    private static final String THRESHOLDS = "thresholds";
    private static final String SILENT = "silent";

    @Override
    public Settings read(ObjectNode document, Settings settings, List<String> problems) {
        JsonNode found = Nodes.section(document, ALERTS, problems);
        return found == null
                ? settings
                : settings.withAlerts(new Alerts(
                        Nodes.flag(
                                found, NOTIFICATIONS, Alerts.USUAL.notifications(), "alerts.notifications", problems),
                        thresholds(Nodes.in(found, THRESHOLDS), problems),
                        silent(Nodes.in(found, SILENT), problems)));
    }

    private static SortedMap<String, Double> thresholds(@Nullable JsonNode found, List<String> problems) {
        SortedMap<String, Double> thresholds = new TreeMap<>();
        if (found == null) {
            return thresholds;
        }
        boolean strange = !found.isObject();
        for (String name : found.propertyNames()) {
            JsonNode value = found.get(name);
            if (value.isNumber() && Double.isFinite(value.doubleValue())) {
                thresholds.put(name, value.doubleValue());
            } else {
                strange = true;
            }
        }
        if (strange) {
            problems.add("In the settings, a value of alerts.thresholds is no number, so the usual one holds.");
        }
        return thresholds;
    }

    private static SortedSet<String> silent(@Nullable JsonNode found, List<String> problems) {
        SortedSet<String> silent = new TreeSet<>();
        if (found == null) {
            return silent;
        }
        boolean strange = !found.isArray();
        for (JsonNode kind : found) {
            if (kind.isString()) {
                silent.add(kind.stringValue());
            } else {
                strange = true;
            }
        }
        if (strange) {
            problems.add("In the settings, alerts.silent is no list of words, so what is no word there is left out.");
        }
        return silent;
    }

    @Override
    public void write(ObjectNode document, Settings before, Settings after) {
        Alerts changed = after.alerts();
        if (changed.equals(before.alerts())) {
            return;
        }
        ObjectNode alerts = Nodes.objectIn(document, ALERTS);
        alerts.put(NOTIFICATIONS, changed.notifications());
        ObjectNode thresholds = Nodes.objectIn(alerts, THRESHOLDS);
        before.alerts().thresholds().keySet().stream()
                .filter(name -> !changed.thresholds().containsKey(name))
                .forEach(thresholds::remove);
        for (Map.Entry<String, Double> threshold : changed.thresholds().entrySet()) {
            thresholds.put(threshold.getKey(), threshold.getValue());
        }
        ArrayNode silent = alerts.putArray(SILENT);
        changed.silent().forEach(silent::add);
    }
}
