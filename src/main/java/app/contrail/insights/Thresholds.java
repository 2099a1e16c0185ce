package app.contrail.insights;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * When something is worth a look, as the user wants it. Immutable.
 *
 * @param numbers one for each threshold, within its range
 * @param off the kinds that are never said
 */
public record Thresholds(Map<Threshold, Double> numbers, Set<Kind> off) {
    /** As it is unless the user wants it otherwise; nothing is switched off. */
    public static final Thresholds USUAL = of(Map.of(), Set.of());

    /** What is missing or out of range falls back to the usual number. */
    public Thresholds {
        Map<Threshold, Double> complete = new EnumMap<>(Threshold.class);
        for (Threshold threshold : Threshold.values()) {
            Double number = numbers.get(threshold);
            complete.put(threshold, number != null && threshold.allows(number) ? number : threshold.usual());
        }
        numbers = Map.copyOf(complete);
        off = Set.copyOf(off);
    }

    /**
     * The thresholds that were kept. Names that are not known, as of a newer Contrail, are passed over; what is missing or
     * out of range falls back to the usual number.
     *
     * @param numbers by {@link Threshold#key()}
     * @param off by {@link Kind#key()}
     */
    public static Thresholds of(Map<String, Double> numbers, Set<String> off) {
        Map<Threshold, Double> known = new EnumMap<>(Threshold.class);
        for (Threshold threshold : Threshold.values()) {
            Double number = numbers.get(threshold.key());
            if (number != null) {
                known.put(threshold, number);
            }
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Arrays.stream(Kind.values()).filter(kind -> off.contains(kind.key())).forEach(kinds::add);
        return new Thresholds(known, kinds);
    }

    /** The number of a threshold, in the unit that it names. */
    public double number(Threshold threshold) {
        return Objects.requireNonNull(numbers.get(threshold));
    }

    /** Whether insights of this kind are said. */
    public boolean wants(Kind kind) {
        return !off.contains(kind);
    }
}
