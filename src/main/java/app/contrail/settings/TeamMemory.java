package app.contrail.settings;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.SequencedMap;
import java.util.SequencedSet;

/**
 * How the user looks at the contests of one service. The words are the window's own; whoever reads them ignores those it
 * does not know, since another version may have written them.
 *
 * @param pinned ids of the contests on top, in the order in which they were pinned
 * @param order how the list is ordered, such as {@code ENTRIES}; empty if that was never chosen
 * @param looked when each contest was looked at last, by its id; the one looked at last comes last. Of more than
 *     {@link #MOST_LOOKED} only the last are kept
 */
public record TeamMemory(SequencedSet<String> pinned, String order, SequencedMap<String, Instant> looked) {
    public static final int MOST_LOOKED = 500;

    public static final TeamMemory NONE = new TeamMemory(new LinkedHashSet<>(), "", new LinkedHashMap<>());

    public TeamMemory {
        SequencedSet<String> pins = new LinkedHashSet<>();
        pinned.forEach(id -> pins.add(Unicode.of(id)));
        pinned = Collections.unmodifiableSequencedSet(pins);
        order = Unicode.of(order);
        SequencedMap<String, Instant> kept = new LinkedHashMap<>();
        looked.entrySet().stream()
                .skip(Math.max(0, looked.size() - MOST_LOOKED))
                .forEach(entry -> kept.put(Unicode.of(entry.getKey()), entry.getValue()));
        looked = Collections.unmodifiableSequencedMap(kept);
    }

    /** With this contest pinned, as the last, or not pinned any more. */
    public TeamMemory pinning(String contest, boolean on) {
        SequencedSet<String> changed = new LinkedHashSet<>(pinned);
        if (on) {
            changed.add(Unicode.of(contest));
        } else {
            changed.remove(Unicode.of(contest));
        }
        return new TeamMemory(changed, order, looked);
    }

    /** With another order of the list. */
    public TeamMemory ordered(String other) {
        return new TeamMemory(pinned, other, looked);
    }

    /** With a contest looked at. */
    public TeamMemory lookedAt(String contest, Instant when) {
        SequencedMap<String, Instant> changed = new LinkedHashMap<>(looked);
        changed.putLast(Unicode.of(contest), when);
        return new TeamMemory(pinned, order, changed);
    }
}
