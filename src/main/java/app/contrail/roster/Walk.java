package app.contrail.roster;

import app.contrail.domain.ContestId;
import app.contrail.domain.Entry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Goes over all pages of a list that changes meanwhile, in an order that nobody told, until it is sure to have seen every
 * entry. Says which page comes next; somebody else reads it.
 *
 * <p>An entry that comes, goes or moves shifts the others from page to page, so that one may slip through. What cannot
 * slip through is a count. A pass begins with page 1, and there the service says how many entries there are at that
 * moment. If as many different entries were seen since then that were there at that moment, all of them were seen,
 * whatever happened meanwhile. Whether an entry was there is told by its time, unless it was seen before.
 *
 * <p>So it is settled for a pass if those entries were seen, and besides as many in all as the service says now: then
 * those that came in were seen too, unless others went away. If it is settled for none of the passes that were begun, the
 * walk begins one more, and ends in the middle of it as soon as it is settled for any. In a contest that is busy and
 * listed by points there is always somebody who came in behind the reader's back; so from the second pass on it is enough
 * at the end of a pass that those were seen who were there before.
 */
final class Walk {
    /** Somewhere it must end if a contest never comes to rest. */
    static final int MOST_PASSES = 4;

    private static final Comparator<Entry> OLDEST_FIRST = Comparator.comparing(
                    Entry::createdAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Entry::id);

    private final Map<String, Sighting> sightings = new HashMap<>();
    private final List<Pass> passes = new ArrayList<>();
    private @Nullable PageRead newest;
    private int mostPasses = MOST_PASSES;
    private boolean current = true;

    /** @param total entries when its first page was served */
    private record Pass(Instant begunAt, long total) {}

    /** The page to read next. */
    record Turn(int pass, int number) {}

    /** One entry, and in which passes it was seen. */
    private static final class Sighting {
        private final Entry first;
        private final int firstPass;
        private Entry newest;
        private int newestPass;

        Sighting(Entry entry, int pass) {
            first = entry;
            firstPass = pass;
            newest = entry;
            newestPass = pass;
        }

        void again(Entry entry, int pass) {
            newest = entry;
            newestPass = pass;
        }

        boolean wasThereAt(Instant begin, int pass) {
            Instant createdAt = newest.createdAt();
            return firstPass < pass || (createdAt != null && createdAt.isBefore(begin));
        }
    }

    /**
     * What was seen since a pass began.
     *
     * @param lackOfOld entries that may be missing of those that were there all the time, at most
     * @param lack entries that may be missing in all, as far as counts tell
     */
    private record View(int pass, int entries, long lackOfOld, long lack) {}

    /** Different entries seen so far. */
    int read() {
        return sightings.size();
    }

    /** Entries of the contest, as the service said last; null before it said anything. */
    @Nullable Long total() {
        return newest == null ? null : newest.page().total();
    }

    /** Whether every page was read once. */
    boolean again() {
        return passes.size() > 1;
    }

    /** Whether this page comes after those that were added. */
    boolean goesOnWith(PageRead read) {
        Turn turn = new Turn(read.pass(), read.number());
        return newest == null
                ? turn.equals(new Turn(1, 1))
                : turn.equals(new Turn(newest.pass(), newest.number() + 1))
                        || turn.equals(new Turn(newest.pass() + 1, 1));
    }

    void add(PageRead read) {
        if (read.number() == 1) {
            // As exact as the times of entries.
            passes.add(new Pass(
                    read.at().truncatedTo(ChronoUnit.MILLIS), read.page().total()));
        }
        newest = read;
        current = true;
        for (Entry entry : read.page().entries()) {
            Sighting known = sightings.get(entry.id());
            if (known == null) {
                sightings.put(entry.id(), new Sighting(entry, read.pass()));
            } else {
                known.again(entry, read.pass());
            }
        }
    }

    /** Says that what was added was read some time ago: at least one more page is needed to know how things are. */
    void interrupted() {
        current = newest == null;
        mostPasses = passes.size() + MOST_PASSES - 1;
    }

    /** The page to read next; null if the walk is over. */
    @Nullable Turn next() {
        PageRead read = newest;
        if (read == null) {
            return new Turn(1, 1);
        }
        if (current && isOver(read)) {
            return null;
        }
        return read.isLast() ? new Turn(read.pass() + 1, 1) : new Turn(read.pass(), read.number() + 1);
    }

    private boolean isOver(PageRead read) {
        if (!again() && !read.isLast()) {
            return false;
        }
        if (settled() != null) {
            return true;
        }
        return again()
                && read.isLast()
                && (lastViews().anyMatch(view -> view.lackOfOld() == 0)
                        || nothingNew(read)
                        || passes.size() >= mostPasses);
    }

    /** What was seen since the newest pass from which on it is certain; null if it is for none. */
    private @Nullable View settled() {
        for (int pass = passes.size(); pass >= 1; pass--) {
            View view = since(pass);
            if (view.lack() == 0 && view.entries() <= lastTotal()) {
                return view;
            }
        }
        return null;
    }

    /** Of the last two passes, and of the last one alone: whoever was not seen since then is gone. */
    private Stream<View> lastViews() {
        return IntStream.rangeClosed(Math.max(1, passes.size() - 1), passes.size())
                .mapToObj(this::since);
    }

    /** Whether a whole pass found what the one before had found. If that is not as many as the service says, so be it. */
    private boolean nothingNew(PageRead read) {
        return passes.getLast().total() == read.page().total()
                && sightings.values().stream()
                        .allMatch(seen -> seen.firstPass < read.pass() && seen.newestPass != read.pass() - 1);
    }

    private View since(int pass) {
        Pass begun = passes.get(pass - 1);
        int entries = 0;
        long wereThere = 0;
        for (Sighting seen : sightings.values()) {
            if (seen.newestPass >= pass) {
                entries++;
                wereThere += seen.wasThereAt(begun.begunAt(), pass) ? 1 : 0;
            }
        }
        long lackOfOld = Math.max(0, begun.total() - wereThere);
        return new View(pass, entries, lackOfOld, Math.max(lackOfOld, lastTotal() - entries));
    }

    private long lastTotal() {
        return newest == null ? 0 : newest.page().total();
    }

    /**
     * What the walk brought.
     *
     * @throws IllegalStateException if no page was read
     */
    Roster roster(ContestId contest) {
        PageRead read = newest;
        if (read == null) {
            throw new IllegalStateException("No page was read");
        }
        View settled = settled();
        View view = settled == null
                ? lastViews().min(Comparator.comparingLong(View::lack)).orElseThrow()
                : settled;
        List<Sighting> there = sightings.values().stream()
                .filter(seen -> seen.newestPass >= view.pass())
                .toList();
        long grown = lastTotal() - passes.getFirst().total();
        // Of those that were seen, not more can be there than the service says.
        long vanished = Math.max(0, Math.max(read() - lastTotal(), -grown));
        return new Roster(
                contest,
                there.stream().map(seen -> seen.newest).sorted(OLDEST_FIRST).toList(),
                passes.getFirst().begunAt(),
                read.at(),
                grown + vanished,
                vanished,
                there.stream().filter(seen -> !seen.first.equals(seen.newest)).count(),
                view.lack());
    }
}
