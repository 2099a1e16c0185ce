package app.contrail.roster;

import app.contrail.domain.EntriesPage;
import app.contrail.domain.Entry;
import app.contrail.testing.ManualClock;
import app.contrail.testing.Paging;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** The entries of a contest that people enter, leave and play, in one of the orders that a service might have. */
final class ModelContest {
    enum Order {
        OLDEST_FIRST,
        NEWEST_FIRST,
        /** Of equal points the older one first. */
        BY_POINTS,
        /** Of equal points any one first, and another one the next time, as databases do. */
        BY_POINTS_ALONE,
        /** Another order each time: nothing holds but counts. */
        NONE
    }

    private final ManualClock clock;
    private final Order order;
    private final Random random = new Random(7);
    private final List<Entry> entries = new ArrayList<>();
    private int made;

    int cameIn;
    int vanished;
    final Set<String> changed = new HashSet<>();

    /** With entries from before now; what happens later is counted. */
    ModelContest(Order order, ManualClock clock, int size) {
        this.order = order;
        this.clock = clock;
        for (int i = 0; i < size; i++) {
            add(clock.instant().minusSeconds(60L * (size - i)), (i * 37) % 10);
        }
    }

    private void add(Instant at, int points) {
        made++;
        entries.add(new Entry(
                "e" + made,
                made % 5 == 0 ? null : "p" + made + "@example.com",
                made % 3 == 0 ? null : "Person " + made,
                made % 5 == 0 ? "+1 202 555 " + (1000 + made) : null,
                points,
                made % 2 == 0,
                false,
                "REF-" + made,
                at));
    }

    void enter(int points) {
        add(clock.instant(), points);
        cameIn++;
    }

    /** Somebody goes, if anybody is there. */
    void leave(int which) {
        if (!entries.isEmpty()) {
            entries.remove(Math.floorMod(which, entries.size()));
            vanished++;
        }
    }

    /** Somebody gains or loses points, if anybody is there. */
    void play(int which, int points) {
        if (!entries.isEmpty()) {
            int index = Math.floorMod(which, entries.size());
            Entry e = entries.get(index);
            entries.set(
                    index,
                    new Entry(
                            e.id(),
                            e.email(),
                            e.name(),
                            e.phone(),
                            e.points() + points,
                            e.emailConfirmed(),
                            e.disqualified(),
                            e.referralCode(),
                            e.createdAt()));
            changed.add(e.id());
        }
    }

    EntriesPage page(int page, int limit) {
        List<Entry> sorted = new ArrayList<>(entries);
        switch (order) {
            case OLDEST_FIRST -> {}
            case NEWEST_FIRST -> Collections.reverse(sorted);
            case BY_POINTS ->
                sorted.sort(Comparator.comparingDouble(Entry::points).reversed());
            case BY_POINTS_ALONE -> {
                Collections.shuffle(sorted, random);
                sorted.sort(Comparator.comparingDouble(Entry::points).reversed());
            }
            case NONE -> Collections.shuffle(sorted, random);
        }
        return Paging.page(sorted, page, limit);
    }

    /** The oldest first. */
    List<Entry> entries() {
        return entries.stream()
                .sorted(Comparator.comparing((Entry e) -> Objects.requireNonNull(e.createdAt()))
                        .thenComparing(Entry::id))
                .toList();
    }

    Set<String> ids() {
        Set<String> ids = new HashSet<>();
        entries.forEach(entry -> ids.add(entry.id()));
        return ids;
    }
}
