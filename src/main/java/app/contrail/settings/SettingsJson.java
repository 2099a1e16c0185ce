package app.contrail.settings;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Settings as a JSON document. Writing changes in it what was changed and nothing else: what another version of Contrail
 * or a person put there stays.
 */
final class SettingsJson {
    private static final String HISTORY = "history";
    private static final String FULL_DAYS = "fullDays";
    private static final String HOURLY_DAYS = "hourlyDays";
    private static final String CHARTS = "charts";

    // Numbers that are not ours must come out of a rewrite as they went in.
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /**
     * What a document says.
     *
     * @param problems a sentence for each value that cannot hold; in its place the usual one does
     */
    record Understood(Settings settings, List<String> problems) {}

    private SettingsJson() {}

    static ObjectNode empty() {
        return MAPPER.createObjectNode();
    }

    /** The document that these bytes are, or null if they are no JSON object. */
    static @Nullable ObjectNode parse(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes) instanceof ObjectNode document ? document : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    static byte[] bytes(ObjectNode document) {
        return MAPPER.writeValueAsBytes(document);
    }

    static Understood understand(ObjectNode document) {
        List<String> problems = new ArrayList<>();
        return new Understood(new Settings(history(document, problems), charts(document, problems)), problems);
    }

    /** The document with everything changed in which the settings differ. */
    static ObjectNode changed(ObjectNode document, Settings before, Settings after) {
        ObjectNode changed = document.deepCopy();
        if (!after.history().equals(before.history())) {
            // Both, because what one of them may be depends on the other.
            ObjectNode history = objectIn(changed, HISTORY);
            history.put(FULL_DAYS, after.history().fullDays());
            history.put(HOURLY_DAYS, after.history().hourlyDays());
        }
        if (!List.copyOf(after.charts().entrySet())
                .equals(List.copyOf(before.charts().entrySet()))) {
            putCharts(objectIn(changed, CHARTS), after);
        }
        return changed;
    }

    private static void putCharts(ObjectNode charts, Settings after) {
        for (String key : List.copyOf(charts.propertyNames())) {
            boolean understood = chart(in(charts, key)) != null;
            if (understood && !after.charts().containsKey(key)) {
                charts.remove(key);
            }
        }
        after.charts().forEach((key, view) -> {
            // Taken out and put in again, so that the order stays that of the changes.
            JsonNode known = charts.remove(key);
            ObjectNode chart = known instanceof ObjectNode object ? object : empty();
            chart.put("metric", view.metric());
            chart.put("range", view.range());
            chart.put("from", text(view.from()));
            chart.put("to", text(view.to()));
            chart.put("compare", view.compare());
            charts.set(key, chart);
        });
    }

    private static Settings.History history(ObjectNode document, List<String> problems) {
        JsonNode history = in(document, HISTORY);
        if (history == null) {
            return Settings.History.USUAL;
        }
        if (!history.isObject()) {
            problems.add("In the settings, history is no object, so the usual times to keep polls hold.");
            return Settings.History.USUAL;
        }
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

    private static SequencedMap<String, ChartView> charts(ObjectNode document, List<String> problems) {
        SequencedMap<String, ChartView> charts = new LinkedHashMap<>();
        JsonNode found = in(document, CHARTS);
        if (found == null) {
            return charts;
        }
        if (!found.isObject()) {
            problems.add("In the settings, charts is no object, so every chart starts with the usual view.");
            return charts;
        }
        int strange = 0;
        for (String key : found.propertyNames()) {
            ChartView view = chart(in(found, key));
            if (view == null) {
                strange++;
            } else {
                charts.put(key, view);
            }
        }
        if (strange > 0) {
            problems.add("In the settings, the view of " + (strange == 1 ? "one chart" : strange + " charts")
                    + " makes no sense, so the usual one holds there.");
        }
        return charts;
    }

    /** The view that a node describes, or null if it describes none. */
    private static @Nullable ChartView chart(@Nullable JsonNode chart) {
        if (chart == null) {
            return null;
        }
        JsonNode metric = in(chart, "metric");
        JsonNode range = in(chart, "range");
        JsonNode compare = in(chart, "compare");
        if (metric == null || !metric.isString() || range == null || !range.isString()) {
            return null;
        }
        if (compare != null && !compare.isBoolean()) {
            return null;
        }
        try {
            return new ChartView(
                    metric.stringValue(),
                    range.stringValue(),
                    instant(in(chart, "from")),
                    instant(in(chart, "to")),
                    compare != null && compare.booleanValue());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant instant(@Nullable JsonNode time) {
        if (time == null) {
            return null;
        }
        if (!time.isString()) {
            throw new DateTimeException("not text");
        }
        return Instant.parse(time.stringValue());
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    /** What stands there under that name; null if nothing does, or JSON's own null. */
    private static @Nullable JsonNode in(JsonNode node, String name) {
        JsonNode found = node.get(name);
        return found == null || found.isNull() ? null : found;
    }

    /** The object of that name, which takes the place of anything else. */
    private static ObjectNode objectIn(ObjectNode document, String name) {
        return document.get(name) instanceof ObjectNode object ? object : document.putObject(name);
    }
}
