package app.contrail.roster;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ContestId;
import app.contrail.domain.EntriesPage;
import app.contrail.domain.Entry;
import app.contrail.roster.ModelContest.Order;
import app.contrail.testing.ManualClock;
import app.contrail.testing.Paging;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WalkTest {
    private static final ContestId CONTEST = new ContestId("c1");
    private static final Instant BEGIN = Instant.parse("2026-06-01T12:00:00Z");
    private static final int LIMIT = 3;

    private final ManualClock clock = new ManualClock(BEGIN);
    private final List<Walk.Turn> turns = new ArrayList<>();

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

    @ParameterizedTest
    @EnumSource(
            value = Order.class,
            names = {"OLDEST_FIRST", "NEWEST_FIRST", "BY_POINTS"})
    void aContestAtRestIsReadOnce(Order order) {
        ModelContest contest = new ModelContest(order, clock, 10);

        Roster roster = walk(contest, ignored -> {});

        assertThat(roster.entries()).isEqualTo(contest.entries());
        assertThat(turns).containsExactly(turn(1, 1), turn(1, 2), turn(1, 3), turn(1, 4));
        assertThat(roster)
                .extracting(Roster::cameIn, Roster::vanished, Roster::changed, Roster::mayLack)
                .containsExactly(0L, 0L, 0L, 0L);
        assertThat(roster.begunAt()).isEqualTo(BEGIN);
        assertThat(roster.endedAt()).isEqualTo(BEGIN.plusSeconds(3));
    }

    @Test
    void aContestWithoutEntriesIsOneRequest() {
        assertThat(walk(new ModelContest(Order.NEWEST_FIRST, clock, 0), ignored -> {})
                        .entries())
                .isEmpty();
        assertThat(turns).containsExactly(turn(1, 1));
    }

    @Test
    void whatComesInAtTheEndIsReadWithTheRest() {
        ModelContest contest = new ModelContest(Order.OLDEST_FIRST, clock, 10);

        Roster roster = walk(contest, ignored -> contest.enter(1));

        assertThat(roster.entries())
                .hasSizeGreaterThan(13)
                .isEqualTo(contest.entries().subList(0, roster.entries().size()));
        assertThat(turns).allMatch(turn -> turn.pass() == 1);
        assertThat(roster.cameIn()).isEqualTo(roster.entries().size() - 10);
        assertThat(roster.mayLack()).isZero();
    }

    @Test
    void whatComesInAtTheFrontCostsOneRequestMore() {
        ModelContest contest = new ModelContest(Order.NEWEST_FIRST, clock, 10);

        Roster roster = walk(contest, request -> enterAt(request == 2, contest));

        assertThat(roster.entries()).isEqualTo(contest.entries());
        assertThat(turns).containsExactly(turn(1, 1), turn(1, 2), turn(1, 3), turn(1, 4), turn(2, 1));
        assertThat(roster.cameIn()).isEqualTo(1);
        assertThat(roster.mayLack()).isZero();
    }

    @Test
    void whatSlipsThroughBecauseAnotherGoesIsFound() {
        ModelContest contest = new ModelContest(Order.OLDEST_FIRST, clock, 10);

        // e1 goes after its page was read, so that e4 moves to page 1.
        Roster roster = walk(contest, request -> leaveAt(request == 1, contest, 0));

        assertThat(roster.entries()).isEqualTo(contest.entries()).hasSize(9);
        assertThat(roster.vanished()).isEqualTo(1);
        assertThat(roster.cameIn()).isZero();
        assertThat(roster.mayLack()).isZero();
    }

    @Test
    void anotherThatComesInMeanwhileDoesNotHideThat() {
        ModelContest contest = new ModelContest(Order.OLDEST_FIRST, clock, 10);

        // The total stays at 10, and ten different entries are seen, of which one is gone.
        Roster roster = walk(contest, request -> {
            leaveAt(request == 1, contest, 0);
            enterAt(request == 1, contest);
        });

        assertThat(roster.entries()).isEqualTo(contest.entries()).hasSize(10);
        assertThat(roster.vanished()).isEqualTo(1);
        assertThat(roster.cameIn()).isEqualTo(1);
    }

    @Test
    void whatRisesOverThePagesThatWereReadIsFound() {
        ModelContest contest = new ModelContest(Order.BY_POINTS, clock, 10);

        Roster roster = walk(contest, request -> {
            if (request == 2) {
                contest.play(0, 100);
            }
        });

        assertThat(roster.entries()).isEqualTo(contest.entries());
        assertThat(turns).endsWith(turn(2, 1));
        assertThat(roster.mayLack()).isZero();
    }

    @Test
    void theNewestVersionOfAnEntryWins() {
        ModelContest contest = new ModelContest(Order.OLDEST_FIRST, clock, 4);

        Roster roster = walk(contest, request -> {
            if (request == 1) {
                contest.play(1, 5);
                contest.leave(0);
            }
        });

        assertThat(roster.entries()).isEqualTo(contest.entries());
        assertThat(roster.changed()).isEqualTo(1);
    }

    @Test
    void aServiceThatCountsMoreThanItListsIsBelievedAfterASecondLook() {
        List<Entry> listed = new ModelContest(Order.OLDEST_FIRST, clock, 5).entries();

        Roster roster = walk(page -> {
            EntriesPage part = Paging.page(listed, page, LIMIT);
            return new EntriesPage(part.entries(), page, LIMIT, 7, 2);
        });

        assertThat(roster.entries()).isEqualTo(listed);
        assertThat(roster.mayLack()).isEqualTo(2);
        assertThat(turns).containsExactly(turn(1, 1), turn(1, 2), turn(2, 1), turn(2, 2));
    }

    @Test
    void entriesThatDoNotSayWhenTheyWereMadeAreReadTwice() {
        List<Entry> timeless = List.of(timeless("a"), timeless("c"), timeless("b"), timeless("d"));

        Roster roster = walk(page -> Paging.page(timeless, page, LIMIT));

        assertThat(roster.entries()).extracting(Entry::id).containsExactly("a", "b", "c", "d");
        assertThat(roster.mayLack()).isZero();
        assertThat(turns).hasSize(4);
    }

    @Test
    void aContestThatNeverRestsIsLeftAfterAFewPassesAndItIsSaid() {
        ModelContest contest = new ModelContest(Order.OLDEST_FIRST, clock, 30);

        Roster roster = walk(contest, ignored -> {
            contest.leave(0);
            contest.enter(1);
            contest.leave(0);
            contest.enter(1);
        });

        assertThat(turns.getLast().pass()).isEqualTo(Walk.MOST_PASSES);
        assertThat(roster.mayLack()).isPositive();
        assertThat(roster.vanished()).isPositive();
    }

    @Test
    void afterAnInterruptionThereIsAtLeastOneMorePage() {
        ModelContest contest = new ModelContest(Order.NEWEST_FIRST, clock, 6);
        Walk walk = new Walk();
        walk.add(new PageRead(1, 1, clock.instant(), contest.page(1, LIMIT)));
        walk.add(new PageRead(1, 2, clock.instant(), contest.page(2, LIMIT)));
        assertThat(walk.next()).isNull();

        walk.interrupted();
        clock.advance(Duration.ofHours(1));
        contest.enter(1);

        assertThat(walk.next()).isEqualTo(turn(2, 1));
        walk.add(new PageRead(2, 1, clock.instant(), contest.page(1, LIMIT)));
        assertThat(walk.next()).isNull();
        assertThat(walk.roster(CONTEST).entries()).isEqualTo(contest.entries());
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

    /** @param meanwhile runs between two requests, with the number of those that were sent */
    private Roster walk(ModelContest contest, IntConsumer meanwhile) {
        turns.clear();
        Walk walk = new Walk();
        for (Walk.Turn turn = walk.next(); turn != null; turn = walk.next()) {
            turns.add(turn);
            walk.add(new PageRead(turn.pass(), turn.number(), clock.instant(), contest.page(turn.number(), LIMIT)));
            clock.advance(Duration.ofSeconds(1));
            meanwhile.accept(turns.size());
        }
        return walk.roster(CONTEST);
    }

    private Roster walk(IntFunction<EntriesPage> service) {
        Walk walk = new Walk();
        for (Walk.Turn turn = walk.next(); turn != null; turn = walk.next()) {
            turns.add(turn);
            walk.add(new PageRead(turn.pass(), turn.number(), clock.instant(), service.apply(turn.number())));
        }
        return walk.roster(CONTEST);
    }

    private static void enterAt(boolean now, ModelContest contest) {
        if (now) {
            contest.enter(1);
        }
    }

    private static void leaveAt(boolean now, ModelContest contest, int which) {
        if (now) {
            contest.leave(which);
        }
    }

    private static Walk.Turn turn(int pass, int number) {
        return new Walk.Turn(pass, number);
    }

    private static Entry timeless(String id) {
        return new Entry(id, null, null, null, 1, true, false, null, null);
    }
}
