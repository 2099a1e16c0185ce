package app.contrail.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Endpoint;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.TotalsAt;
import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.FaultyService;
import app.contrail.testing.Fx;
import app.contrail.testing.Route;
import app.contrail.testing.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The dashboard polls for hours while the service fails in ten ways. One simulated hour; a whole day with
 * {@code -Dcontrail.day=true}, which prints what it found and takes minutes.
 */
@Isolated
class LongDayTest {
    private static final boolean DAY = Boolean.getBoolean("contrail.day");
    private static final Duration LENGTH = Duration.ofHours(DAY ? 24 : 1);
    private static final Duration WARM_UP = LENGTH.dividedBy(4);

    /** Of the heap at the end, when it was 100 after a quarter of the time; in an hour, other tests still count. */
    private static final int MOST_PERCENT = DAY ? 105 : 110;

    /** Less than the deadline of a poll: one that begins within a step is over before its deadline. */
    private static final Duration STEP = Duration.ofSeconds(10);

    /** Of a hundred polls so many meet a fault. */
    private static final int FAULTY_PERCENT = 20;

    /** Of a hundred faults so many are stalls, each of which takes its time. */
    private static final int STALLING_PERCENT = 4;

    @TempDir
    private Path folder;

    private final FaultyService elsewhere = FaultyService.start();
    private final SplittableRandom random = new SplittableRandom(7);
    private final List<Long> served = new ArrayList<>();
    private int refused;

    @AfterEach
    void close() {
        elsewhere.close();
        assertThat(Fx.takeTrouble()).isEmpty();
    }

    @Test
    @Timeout(value = 9, unit = TimeUnit.MINUTES)
    void nothingGrowsNothingIsLostAndNothingIsKeptTwice() {
        try (DashboardRig rig = new DashboardRig(folder)) {
            rig.letOthersRest();
            tick(rig, 0, false, rig::opened);
            int ticks = (int) LENGTH.dividedBy(DashboardRig.INTERVAL);
            int warm = (int) WARM_UP.dividedBy(DashboardRig.INTERVAL);
            pass(rig, 1, warm);
            State begin = State.now();
            pass(rig, warm + 1, ticks);
            State end = State.now();
            List<TotalsAt> kept = rig.history().totals(Samples.CONTEST, Instant.MIN, Instant.MAX);
            List<FailedPoll> failures = rig.history().failures(Samples.CONTEST, Instant.MIN, Instant.MAX).stream()
                    .filter(failure -> failure.endpoint() == Endpoint.ANALYTICS)
                    .toList();
            if (DAY) {
                System.out.printf(
                        "%s: %d polls kept, %d failed; from %s to %s%n",
                        LENGTH, kept.size(), failures.size(), begin, end);
            }

            // A value is served twice where a poll is made again early, and then it is kept twice.
            assertThat(kept).extracting(poll -> poll.totals().totalViews()).containsExactlyElementsOf(served);
            assertThat(failures).hasSize(refused);
            assertThat(refused).isGreaterThan(ticks / 20);
            assertThat(kept.size()).isGreaterThan(ticks / 2);
            // Java itself begins and ends a thread now and then; a leak would be one for each of many polls.
            assertThat(end.threads()).isLessThan(begin.threads() + 5);
            assertThat(end.heap()).isLessThan(begin.heap() * MOST_PERCENT / 100);
        }
    }

    private void pass(DashboardRig rig, int first, int last) {
        for (int number = first; number <= last; number++) {
            tick(rig, number, random.nextInt(100) < FAULTY_PERCENT, () -> interval(rig));
        }
    }

    private static void interval(DashboardRig rig) {
        for (Duration passed = Duration.ZERO; passed.compareTo(DashboardRig.INTERVAL) < 0; passed = passed.plus(STEP)) {
            rig.advance(STEP);
        }
    }

    /** One interval in which every answer is of one kind, and every good one can be told from those before. */
    private void tick(DashboardRig rig, int number, boolean faulty, Runnable passes) {
        long views = 28_450L + number;
        Answer.Whole good = Answer.json(
                Answer.example(Route.ANALYTICS).body().replaceFirst("(\"totalViews\"\\s*:\\s*)[0-9]+", "$1" + views));
        FaultyService service = rig.service();
        service.behave();
        service.always(Route.ANALYTICS, good);
        boolean hits = faulty && random.nextInt(3) > 0;
        if (faulty) {
            Route other = random.nextBoolean() ? Route.LEADERBOARD : Route.CONTEST;
            service.always(hits ? Route.ANALYTICS : other, fault(good));
        }
        service.forgetRequests();
        passes.run();
        int asked = service.requests(Route.ANALYTICS).size();
        if (hits) {
            refused += asked;
        } else {
            for (int request = 0; request < asked; request++) {
                served.add(views);
            }
        }
    }

    private Answer fault(Answer.Whole good) {
        if (random.nextInt(100) < STALLING_PERCENT) {
            return new Answer.Stalled(Duration.ofSeconds(30));
        }
        return switch (random.nextInt(9)) {
            case 0 -> Answer.serverError();
            case 1 -> Answer.html(502);
            case 2 -> Answer.rateLimited();
            case 3 -> Answer.rateLimited().withHeader("Retry-After", "45");
            case 4 -> new Answer.Reset();
            case 5 -> new Answer.Truncated(good, 40);
            case 6 -> Answer.json("{\"success\":true,\"data\":{\"totalEntries\":\"12\"}}");
            case 7 -> Answer.redirect(elsewhere.baseUrl() + "/contests");
            default -> Answer.huge(3 * 1024 * 1024);
        };
    }

    /**
     * What this process holds.
     *
     * @param heap in bytes, after garbage was collected
     * @param threads of the platform
     */
    private record State(long heap, int threads) {
        static State now() {
            long heap = Long.MAX_VALUE;
            for (int round = 0; round < 5; round++) {
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                heap = Math.min(heap, runtime.totalMemory() - runtime.freeMemory());
            }
            return new State(heap, Thread.getAllStackTraces().size());
        }

        @Override
        public String toString() {
            return "%.1f MB, %d threads".formatted(heap / 1e6, threads);
        }
    }
}
