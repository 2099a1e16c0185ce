package app.contrail.settings;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the user wants to be told about contests. The words for kinds and thresholds are those of the insights; whoever
 * reads them ignores those it does not know, since another version may have written them.
 *
 * @param notifications whether the desktop tells of news while the window is not in front
 * @param thresholds those that the user changed, by name
 * @param silent kinds that the user does not want to hear of
 */
public record Alerts(boolean notifications, SortedMap<String, Double> thresholds, SortedSet<String> silent) {
    public static final Alerts USUAL = new Alerts(true, new TreeMap<>(), new TreeSet<>());

    public Alerts {
        thresholds = Collections.unmodifiableSortedMap(new TreeMap<>(thresholds));
        silent = Collections.unmodifiableSortedSet(new TreeSet<>(silent));
    }
}
