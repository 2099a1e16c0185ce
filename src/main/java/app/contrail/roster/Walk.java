package app.contrail.roster;

import app.contrail.domain.ContestId;
import app.contrail.domain.Entry;
import app.contrail.roster.Sightings.Sighting;
import app.contrail.roster.Sightings.View;
import java.util.Comparator;
import java.util.List;
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

    private final Sightings sightings = new Sightings();
    private @Nullable PageRead newest;
    private int mostPasses = MOST_PASSES;
    private boolean current = true;

    /** The page to read next. */
    record Turn(int pass, int number) {}

    /** Different entries seen so far. */
    int read() {
        return sightings.all().size();
    }

    /** Entries of the contest, as the service said last; null before it said anything. */
    @Nullable Long total() {
        return newest == null ? null : newest.page().total();
    }

    /** Whether every page was read once. */
    boolean again() {
        return sightings.passes() > 1;
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
        sightings.add(read);
        newest = read;
        current = true;
    }

    /** Says that what was added was read some time ago: at least one more page is needed to know how things are. */
    void interrupted() {
        current = newest == null;
        mostPasses = sightings.passes() + MOST_PASSES - 1;
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
        if (settled() != null) {
            return true;
        }
        return again()
                && read.isLast()
                && (lastViews().anyMatch(view -> view.lackOfOld() == 0)
                        || nothingNew(read.pass())
                        || read.pass() >= mostPasses);
    }

    /** What was seen since the newest pass for which it is settled; null if it is for none. */
    private @Nullable View settled() {
        for (int pass = sightings.passes(); pass >= 1; pass--) {
            View view = sightings.since(pass);
            if (view.lack() == 0 && view.entries() <= sightings.total()) {
                return view;
            }
        }
        return null;
    }

    /** Of the last two passes, and of the last one alone: whoever was not seen since then is gone. */
    private Stream<View> lastViews() {
        int passes = sightings.passes();
        return IntStream.rangeClosed(Math.max(1, passes - 1), passes).mapToObj(sightings::since);
    }

    /** Whether a whole pass found what the one before had found. If that is not as many as the service says, so be it. */
    private boolean nothingNew(int pass) {
        return sightings.totalAtBeginOf(pass) == sightings.total()
                && sightings.all().stream().allMatch(seen -> seen.firstPass < pass && seen.newestPass() != pass - 1);
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
        List<Sighting> there = sightings.all().stream()
                .filter(seen -> seen.newestPass() >= view.pass())
                .toList();
        long grown = sightings.total() - sightings.totalAtBeginOf(1);
        // Of those that were seen, not more can be there than the service says.
        long vanished = Math.max(0, Math.max(read() - sightings.total(), -grown));
        return new Roster(
                contest,
                there.stream().map(Sighting::newest).sorted(OLDEST_FIRST).toList(),
                sightings.begunAt(),
                read.at(),
                grown + vanished,
                vanished,
                there.stream().filter(Sighting::hasChanged).count(),
                view.lack());
    }
}
