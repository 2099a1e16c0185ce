package app.contrail.pictures;

import app.contrail.testing.DashboardRig;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The states of the window by name, and how each comes about. */
final class States {
    private final Map<String, Consumer<DashboardRig>> all = new LinkedHashMap<>();

    /** All that are drawn. */
    static States ofEveryArea() {
        States states = new States();
        ContestStates.addTo(states);
        TroubleStates.addTo(states);
        ChartStates.addTo(states);
        OverviewStates.addTo(states);
        AccountStates.addTo(states);
        SettingsStates.addTo(states);
        ExportStates.addTo(states);
        MenuStates.addTo(states);
        Variants.addTo(states);
        return states;
    }

    void add(String name, Consumer<DashboardRig> steps) {
        if (all.putIfAbsent(name, steps) != null) {
            throw new IllegalArgumentException("There are two states named " + name);
        }
    }

    Consumer<DashboardRig> get(String name) {
        Consumer<DashboardRig> steps = all.get(name);
        if (steps == null) {
            throw new IllegalArgumentException("There is no state named " + name);
        }
        return steps;
    }

    /** By name, in the order in which they were added. */
    Map<String, Consumer<DashboardRig>> all() {
        return all;
    }
}
