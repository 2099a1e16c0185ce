package app.contrail.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What callers on several threads may rely on. */
class ThreadsTest {
    private final FakeService service = new FakeService();
    private final CountDownLatch testIsOver = new CountDownLatch(1);

    private record Ended(Outcome<?> outcome, boolean stillInterrupted) {}

    @AfterEach
    void stop() {
        testIsOver.countDown();
        service.close();
    }

    @Test
    void makesThreeCallsAtOnce() throws InterruptedException, ExecutionException {
        // Each answer waits until all three requests are there; calls in sequence would break the barrier.
        CyclicBarrier allThere = new CyclicBarrier(3);
        service.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                try {
                    allThere.await(5, TimeUnit.SECONDS);
                    return new MockResponse.Builder().code(404).build();
                } catch (BrokenBarrierException | TimeoutException ignored) {
                    return new MockResponse.Builder().code(500).build();
                }
            }
        });
        List<Callable<Outcome<?>>> calls = List.of(
                () -> service.api.analytics(FakeService.CONTEST),
                () -> service.api.leaderboard(FakeService.CONTEST, 5),
                () -> service.api.contest(FakeService.CONTEST));

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Outcome<?>> call : threads.invokeAll(calls)) {
                assertThat(call.get().failureOrNull()).isEqualTo(new ApiFailure.NotFound(null));
            }
        }
    }

    @Test
    void endsEarlyWhenInterruptedBeforeTheAnswer() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawServer stalling = new RawServer(socket -> stall(asked))) {
            assertEndsEarly(stalling.api(), asked);
        }
    }

    @Test
    void endsEarlyWhenInterruptedWithinTheAnswer() throws InterruptedException {
        HeadersSeen headersSeen = new HeadersSeen();
        try (RawServer stalling = new RawServer(socket -> {
            socket.getOutputStream()
                    .write("HTTP/1.1 404 Not Found\r\nContent-Length: 9\r\n\r\n{".getBytes(StandardCharsets.UTF_8));
            stall(new CountDownLatch(1));
        })) {
            assertEndsEarly(stalling.api(headersSeen), headersSeen.latch);
        }
    }

    @Test
    void endsEarlyWhenInterruptedWhileConnecting() throws InterruptedException {
        CountDownLatch connecting = new CountDownLatch(1);
        OkHttpClient never = new OkHttpClient.Builder()
                .socketFactory(new StallingSocketFactory(connecting, testIsOver))
                .build();
        OkHttpContestApi api =
                FakeService.client(never, "http://127.0.0.1:9", FakeService.PATIENT, service.budget, service.clock);

        assertEndsEarly(api, connecting);
    }

    @Test
    void sendsNothingForAThreadThatIsInterruptedAlready() throws InterruptedException {
        BlockingQueue<Ended> end = new LinkedBlockingQueue<>();
        service.answering(404, "{}");

        Thread.ofVirtual().start(() -> {
            // Leaves a connection that stands ready for the next request.
            service.api.contests();
            Thread.currentThread().interrupt();
            end.add(ask(service.api));
        });

        assertTimedOut(Objects.requireNonNull(end.poll(5, TimeUnit.SECONDS), "The call went on"));
        assertThat(service.budget.used()).isEqualTo(1);
    }

    private static void assertEndsEarly(OkHttpContestApi api, CountDownLatch underWay) throws InterruptedException {
        BlockingQueue<Ended> end = new LinkedBlockingQueue<>();
        Thread caller = Thread.ofVirtual().start(() -> end.add(ask(api)));
        assertThat(underWay.await(5, TimeUnit.SECONDS)).isTrue();

        caller.interrupt();

        // Half of the time-out, so that an end in time is no end by time-out.
        assertTimedOut(Objects.requireNonNull(end.poll(5, TimeUnit.SECONDS), "The call went on"));
    }

    private static void assertTimedOut(Ended ended) {
        assertThat(ended.outcome().failureOrNull()).isInstanceOf(ApiFailure.TimedOut.class);
        assertThat(ended.stillInterrupted()).isTrue();
    }

    private static Ended ask(OkHttpContestApi api) {
        Outcome<?> outcome = api.contests();
        return new Ended(outcome, Thread.currentThread().isInterrupted());
    }

    private void stall(CountDownLatch reached) {
        reached.countDown();
        try {
            testIsOver.await();
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
        }
    }
}
