package app.contrail.roster;

import app.contrail.domain.Entry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which entries were seen in which pass over the pages, and what can be told from their number. */
final class Sightings {
    private final Map<String, Sighting> byId = new HashMap<>();
    private final List<Pass> passes = new ArrayList<>();
    private long total;

    /** @param total entries when its first page was served */
    private record Pass(Instant begunAt, long total) {}

    /** One entry: as it was first and as it is now, and in which passes that was. */
    static final class Sighting {
        final Entry first;
        final int firstPass;
        private Entry newest;
        private int newestPass;

        private Sighting(Entry entry, int pass) {
            first = entry;
            firstPass = pass;
            newest = entry;
            newestPass = pass;
        }

        Entry newest() {
            return newest;
        }

        int newestPass() {
            return newestPass;
        }

        boolean hasChanged() {
            return !first.equals(newest);
        }

        private boolean wasThereAt(Instant begin, int pass) {
            Instant createdAt = newest.createdAt();
            return firstPass < pass || (createdAt != null && createdAt.isBefore(begin));
        }
    }

    /**
     * What was seen since a pass began.
     *
     * @param entries how many
     * @param lackOfOld entries that may be missing of those that were there all the time, at most
     * @param lack entries that may be missing in all, as far as counts tell
     */
    record View(int pass, long entries, long lackOfOld, long lack) {}

    void add(PageRead read) {
        if (read.number() == 1) {
            // As exact as the times of entries.
            passes.add(new Pass(
                    read.at().truncatedTo(ChronoUnit.MILLIS), read.page().total()));
        }
        total = read.page().total();
        for (Entry entry : read.page().entries()) {
            Sighting known = byId.get(entry.id());
            if (known == null) {
                byId.put(entry.id(), new Sighting(entry, read.pass()));
            } else {
                known.newest = entry;
                known.newestPass = read.pass();
            }
        }
    }

    /** Each entry that was seen, once. */
    Collection<Sighting> all() {
        return byId.values();
    }

    /** How many passes were begun. */
    int passes() {
        return passes.size();
    }

    /** Entries of the contest, as the service said last. */
    long total() {
        return total;
    }

    /** Entries of the contest when a pass began. */
    long totalAtBeginOf(int pass) {
        return passes.get(pass - 1).total();
    }

    Instant begunAt() {
        return passes.getFirst().begunAt();
    }

    View since(int pass) {
        Pass begun = passes.get(pass - 1);
        long entries = 0;
        long wereThere = 0;
        for (Sighting seen : byId.values()) {
            if (seen.newestPass >= pass) {
                entries++;
                wereThere += seen.wasThereAt(begun.begunAt(), pass) ? 1 : 0;
            }
        }
        long lackOfOld = Math.max(0, begun.total() - wereThere);
        return new View(pass, entries, lackOfOld, Math.max(lackOfOld, total - entries));
    }
}
