package app.contrail.roster;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.EntriesPage;
import app.contrail.domain.Entry;
import app.contrail.roster.ModelContest.Order;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** What holds of every walk, whatever happens to the contest meanwhile. */
class WalkPropertiesTest extends Walking {
    /** What happens to a contest between two requests. */
    record Event(Kind kind, int which, int points) {
        enum Kind {
            ENTER,
            LEAVE,
            PLAY
        }

        void on(ModelContest contest) {
            switch (kind) {
                case ENTER -> contest.enter(points);
                case LEAVE -> contest.leave(which);
                case PLAY -> contest.play(which, points);
            }
        }
    }

    /** Whatever happens, in whatever order the service lists, and wherever the walk is interrupted. */
    @Property(tries = 3_000)
    void moreIsNeverMissingThanIsSaid(
            @ForAll Order order,
            @ForAll @IntRange(max = 24) int size,
            @ForAll("scripts") List<List<Event>> script,
            @ForAll @IntRange(min = 1, max = 40) int interruptedAfter) {
        ModelContest contest = new ModelContest(order, clock, size);
        Set<String> always = new HashSet<>();
        Walk walk = new Walk();
        int requests = 0;
        for (Walk.Turn turn = walk.next(); turn != null; turn = walk.next()) {
            EntriesPage page = contest.page(turn.number(), LIMIT);
            if (requests == 0) {
                always.addAll(contest.ids());
                contest.cameIn = 0;
            }
            walk.add(new PageRead(turn.pass(), turn.number(), clock.instant(), page));
            always.retainAll(contest.ids());
            requests++;
            if (requests == interruptedAfter) {
                walk.interrupted();
            }
            clock.advance(Duration.ofSeconds(1));
            if (walk.next() != null && requests <= script.size()) {
                script.get(requests - 1).forEach(event -> event.on(contest));
            }
        }

        Roster roster = walk.roster(CONTEST);
        assertThat(roster.entries()).extracting(Entry::id).doesNotHaveDuplicates();
        Set<String> missing = new HashSet<>(always);
        roster.entries().forEach(entry -> missing.remove(entry.id()));
        assertThat((long) missing.size()).isLessThanOrEqualTo(roster.mayLack());
        assertThat(roster.cameIn()).isBetween(0L, (long) contest.cameIn);
        assertThat(roster.vanished()).isBetween(0L, (long) contest.vanished);
        assertThat(roster.changed()).isLessThanOrEqualTo(contest.changed.size());
    }

    /** Entries come, go and move while all pages are read for the first time, but not any more after that. */
    @Property(tries = 1_000)
    void aContestThatComesToRestIsReadWhole(
            @ForAll("orderly") Order order,
            @ForAll @IntRange(min = 4, max = 24) int size,
            @ForAll("scripts") List<List<Event>> script) {
        ModelContest contest = new ModelContest(order, clock, size);
        int busyFor = Math.ceilDiv(size, LIMIT) - 1;

        Roster roster = walk(contest, request -> {
            if (request <= Math.min(busyFor, script.size())) {
                script.get(request - 1).forEach(event -> event.on(contest));
            }
        });

        assertThat(roster.mayLack()).isZero();
    }

    /** Nobody goes: then what is read is what is there, to the last entry. */
    @Property(tries = 1_000)
    void whereNobodyGoesNobodyIsMissing(
            @ForAll("orderly") Order order,
            @ForAll @IntRange(max = 24) int size,
            @ForAll("scripts") List<List<Event>> script) {
        ModelContest contest = new ModelContest(order, clock, size);
        List<Set<String>> after = new ArrayList<>();
        after.add(contest.ids());

        Roster roster = walk(contest, request -> {
            after.set(0, contest.ids());
            if (request <= script.size()) {
                script.get(request - 1).stream()
                        .filter(event -> event.kind() != Event.Kind.LEAVE)
                        .forEach(event -> event.on(contest));
            }
        });

        assertThat(after.getFirst())
                .containsAll(roster.entries().stream().map(Entry::id).toList());
        assertThat(roster.entries().size() + roster.mayLack())
                .isEqualTo(after.getFirst().size());
        assertThat(turns.getLast().pass()).isLessThanOrEqualTo(roster.mayLack() == 0 ? Walk.MOST_PASSES : 3);
    }

    @Provide
    Arbitrary<List<List<Event>>> scripts() {
        Arbitrary<Event> events = Combinators.combine(
                        Arbitraries.of(Event.Kind.class),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(-6, 12))
                .as(Event::new);
        Arbitrary<List<Event>> between = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(List.of())),
                Tuple.of(2, events.list().ofMinSize(1).ofMaxSize(3)));
        return between.list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<Order> orderly() {
        return Arbitraries.of(Order.OLDEST_FIRST, Order.NEWEST_FIRST, Order.BY_POINTS);
    }
}
