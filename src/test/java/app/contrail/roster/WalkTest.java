package app.contrail.roster;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.EntriesPage;
import app.contrail.domain.Entry;
import app.contrail.roster.ModelContest.Order;
import app.contrail.testing.Paging;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WalkTest extends Walking {
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
    void nothingWasInterruptedWhereNothingWasRead() {
        Walk begun = new Walk();
        begun.interrupted();

        assertThat(begun.next()).isEqualTo(turn(1, 1));
        assertThat(begun.mostPasses()).isEqualTo(Walk.MOST_PASSES);
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

    /** Somebody rises and falls again, so that the last one of page 2 slips through, and that in two passes. */
    @Test
    void whoSlipsThroughTwiceIsLookedForAgainIfSomebodyWentAwayMeanwhile() {
        ModelContest contest = new ModelContest(Order.BY_POINTS, clock, 12);

        Roster roster = walk(contest, request -> {
            switch (request) {
                case 1 -> contest.play(10, 100);
                case 2 -> contest.play(10, -100);
                case 4 -> contest.leave(0);
                case 5 -> contest.play(9, 100);
                case 6 -> contest.play(9, -100);
                default -> {}
            }
        });

        assertThat(roster.entries()).isEqualTo(contest.entries()).hasSize(11);
        assertThat(turns).endsWith(turn(2, 4), turn(3, 1), turn(3, 2));
    }

    @Test
    void whoSlipsThroughTwiceIsLookedForAgainIfSomebodyCameInMeanwhile() {
        ModelContest contest = new ModelContest(Order.BY_POINTS, clock, 12);

        Roster roster = walk(contest, request -> {
            switch (request) {
                case 1, 5 -> contest.play(10, 100);
                case 2, 6 -> contest.play(10, -100);
                case 7 -> contest.enter(100);
                default -> {}
            }
        });

        assertThat(roster.entries()).isEqualTo(contest.entries()).hasSize(13);
        assertThat(turns.getLast().pass()).isEqualTo(3);
    }

    /** Times of entries are in milliseconds, the clock is finer. */
    @Test
    void whoCameInWithinTheMillisecondOfTheFirstAnswerWasNotThereBefore() {
        Walk walk = new Walk();
        Instant firstAnswer = BEGIN.plusNanos(500_000);

        walk.add(new PageRead(1, 1, firstAnswer, pageOfTwo(1, made("a", BEGIN.minusSeconds(9)))));
        // "a" goes, so that "b" moves to page 1, and "c" comes in.
        walk.add(new PageRead(1, 2, firstAnswer.plusSeconds(1), pageOfTwo(2, made("c", BEGIN))));

        assertThat(walk.next()).isEqualTo(turn(2, 1));
    }

    @Test
    void afterAnInterruptionItMayTakeAFewPassesMore() {
        ModelContest contest = new ModelContest(Order.OLDEST_FIRST, clock, 30);
        Walk walk = new Walk();
        int lastPass = 0;
        for (int run = 1; run <= 2; run++) {
            for (Walk.Turn turn = walk.next(); turn != null; turn = walk.next()) {
                lastPass = turn.pass();
                walk.add(new PageRead(turn.pass(), turn.number(), clock.instant(), contest.page(turn.number(), LIMIT)));
                clock.advance(Duration.ofSeconds(1));
                for (int i = 0; i < 2; i++) {
                    contest.leave(0);
                    contest.enter(1);
                }
            }
            walk.interrupted();
        }

        assertThat(lastPass).isEqualTo(2 * Walk.MOST_PASSES - 1);
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

    private static EntriesPage pageOfTwo(int page, Entry entry) {
        return new EntriesPage(List.of(entry), page, 1, 2, 2);
    }

    private static Entry made(String id, Instant createdAt) {
        return new Entry(id, null, null, null, 1, true, false, null, createdAt);
    }

    private static Entry timeless(String id) {
        return new Entry(id, null, null, null, 1, true, false, null, null);
    }
}
