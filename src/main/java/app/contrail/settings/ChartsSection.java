package app.contrail.settings;

import static app.contrail.settings.Nodes.in;
import static app.contrail.settings.Nodes.instant;
import static app.contrail.settings.Nodes.objectIn;
import static app.contrail.settings.Nodes.text;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How charts are looked at. */
final class ChartsSection implements Section {
    private static final String CHARTS = "charts";

    @Override
    public Settings read(ObjectNode document, Settings settings, List<String> problems) {
        JsonNode found = Nodes.section(document, CHARTS, problems);
        if (found == null) {
            return settings;
        }
        SequencedMap<String, ChartView> charts = new LinkedHashMap<>();
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
        return settings.withCharts(charts);
    }

    @Override
    public void write(ObjectNode document, Settings before, Settings after) {
        if (!List.copyOf(after.charts().entrySet())
                .equals(List.copyOf(before.charts().entrySet()))) {
            putCharts(objectIn(document, CHARTS), after);
        }
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
            ObjectNode chart = known instanceof ObjectNode object ? object : charts.objectNode();
            chart.put("metric", view.metric());
            chart.put("range", view.range());
            chart.put("from", text(view.from()));
            chart.put("to", text(view.to()));
            chart.put("compare", view.compare());
            charts.set(key, chart);
        });
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
}
