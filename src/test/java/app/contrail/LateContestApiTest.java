package app.contrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.contrail.api.ContestApi;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.domain.Outcome;
import app.contrail.testing.FakeContestApi;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LateContestApiTest {
    private static final ContestId CONTEST = new ContestId("clx1abc123def456");

    private final FakeContestApi service = new FakeContestApi();
    private final List<String> made = new ArrayList<>();

    @Test
    void theClientIsMadeOnceAndForTheFirstRequestOnly() {
        ContestApi late = late(CompletableFuture.completedFuture(null));
        assertThat(made).isEmpty();

        assertThat(late.contests()).isEqualTo(service.contests());
        assertThat(late.contest(CONTEST)).isEqualTo(service.contest(CONTEST));
        assertThat(late.analytics(CONTEST)).isEqualTo(service.analytics(CONTEST));
        assertThat(late.leaderboard(CONTEST, 3)).isEqualTo(service.leaderboard(CONTEST, 3));
        assertThat(late.entries(CONTEST, 2, 3)).isEqualTo(service.entries(CONTEST, 2, 3));

        assertThat(made).hasSize(1);
    }

    @Test
    void aRequestWaitsUntilWhatComesFirstIsDone() throws InterruptedException {
        CompletableFuture<Void> first = new CompletableFuture<>();
        Thread request = Thread.ofPlatform().start(() -> late(first).contests());
        await().until(() -> request.getState() == Thread.State.TIMED_WAITING);
        assertThat(made).isEmpty();

        first.complete(null);
        request.join();
        assertThat(made).hasSize(1);
    }

    @Test
    void whatComesFirstMayFail() {
        late(CompletableFuture.failedFuture(new IllegalStateException("never drawn")))
                .contests();
        assertThat(made).hasSize(1);
    }

    @Test
    void anInterruptEndsTheWaitAndStaysForTheRequestToNotice() {
        Thread.currentThread().interrupt();

        late(new CompletableFuture<>()).contests();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void withoutAKeyNothingIsAskedUntilThereIsOne() {
        List<ContestApi> clients = new ArrayList<>();
        ContestApi late = new LateContestApi(
                () -> clients.isEmpty() ? null : clients.getFirst(),
                CompletableFuture.completedFuture(null),
                Patience.FOR_A_KEY);

        assertThat(late.contests()).isEqualTo(new Outcome.Failure<>(new ApiFailure.KeyUnknown()));

        clients.add(service);
        assertThat(late.contests()).isEqualTo(service.contests());
    }

    private ContestApi late(CompletableFuture<Void> after) {
        return new LateContestApi(
                () -> {
                    made.add("client");
                    return service;
                },
                after,
                Patience.FOR_A_FRAME);
    }
}
