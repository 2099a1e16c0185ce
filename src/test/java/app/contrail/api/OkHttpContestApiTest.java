package app.contrail.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.EntriesPage;
import app.contrail.domain.Entry;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OkHttpContestApiTest {
    private final FakeService service = new FakeService();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void readsTheDocumentedTotals() {
        service.answering(200, Fixtures.ANALYTICS);

        assertThat(service.api.analytics(FakeService.CONTEST))
                .isEqualTo(new Outcome.Success<>(
                        new Analytics(1523, 1489, 12, 28_450, 4567, new Analytics.Points(45_890, 30.1, 890))));
    }

    @Test
    void readsTheDocumentedLeaderboard() {
        service.answering(200, Fixtures.LEADERBOARD);

        List<LeaderboardEntry> entries = Objects.requireNonNull(
                service.api.leaderboard(FakeService.CONTEST, 5).valueOrNull());

        assertThat(entries).hasSize(3);
        assertThat(entries.getFirst())
                .isEqualTo(new LeaderboardEntry(
                        1,
                        "entry_abc123",
                        "jane@example.com",
                        "Jane Doe",
                        350,
                        "REF-XYZ789",
                        12,
                        Instant.parse("2025-06-01T10:00:00Z")));
        assertThat(entries.getLast().name()).isNull();
    }

    @Test
    void readsTheDocumentedEntries() {
        service.answering(200, Fixtures.ENTRIES);

        EntriesPage page = Objects.requireNonNull(
                service.api.entries(FakeService.CONTEST, 1, 20).valueOrNull());

        assertThat(page)
                .extracting(EntriesPage::page, EntriesPage::limit, EntriesPage::total, EntriesPage::totalPages)
                .containsExactly(1, 20, 3L, 1);
        assertThat(page.entries())
                .extracting(Entry::id)
                .containsExactly("entry_abc123", "entry_def456", "entry_ghi789");
        assertThat(page.entries().get(1))
                .isEqualTo(new Entry(
                        "entry_def456",
                        "john@example.com",
                        "John Smith",
                        "+1 202 555 0123",
                        280,
                        true,
                        false,
                        "REF-ABC456",
                        Instant.parse("2025-06-02T14:30:00Z")));
        assertThat(page.entries().getLast())
                .extracting(Entry::name, Entry::phone, Entry::emailConfirmed)
                .containsExactly(null, null, false);
    }

    @Test
    void takesALastPageInThePlaceOfOneBeyondIt() {
        service.answering(200, Fixtures.ENTRIES);

        EntriesPage page = Objects.requireNonNull(
                service.api.entries(FakeService.CONTEST, 2, 20).valueOrNull());

        assertThat(page.page()).isEqualTo(1);
    }

    @Test
    void readsTheDocumentedContests() {
        service.answering(200, Fixtures.CONTESTS);

        assertThat(service.api.contests())
                .isEqualTo(new Outcome.Success<>(List.of(
                        summerGiveaway(),
                        new Contest(
                                new ContestId("clx2def456ghi789"),
                                "Product Launch Contest",
                                null,
                                "draft",
                                null,
                                null,
                                true,
                                "leaderboard",
                                "product-launch",
                                0L))));
    }

    @Test
    void readsTheDocumentedContest() {
        service.answering(200, Fixtures.CONTEST);

        assertThat(service.api.contest(FakeService.CONTEST)).isEqualTo(new Outcome.Success<>(summerGiveaway()));
    }

    @Test
    void takesAContestOfWhichTheServiceSaysNothing() {
        service.answering(200, "{\"success\":true,\"data\":{}}");

        assertThat(service.api.contest(FakeService.CONTEST))
                .isEqualTo(new Outcome.Success<>(
                        new Contest(FakeService.CONTEST, null, null, null, null, null, null, null, null, null)));
    }

    @Test
    void keepsTheIdThatWasAskedFor() {
        service.answering(200, Fixtures.CONTEST);

        Contest contest = Objects.requireNonNull(
                service.api.contest(new ContestId("summer-giveaway-2025")).valueOrNull());

        assertThat(contest.id()).isEqualTo(new ContestId("summer-giveaway-2025"));
    }

    @Test
    void takesTeamsWithoutContestsAndContestsWithoutEntries() {
        service.answering(200, "{\"success\":true,\"data\":[]}").answering(200, "{\"success\":true,\"data\":[]}");

        assertThat(service.api.contests()).isEqualTo(new Outcome.Success<>(List.of()));
        assertThat(service.api.leaderboard(FakeService.CONTEST, 5)).isEqualTo(new Outcome.Success<>(List.of()));
    }

    @Test
    void asksEachEndpointByItsAddress() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            service.answering(404, "{}");
        }

        service.api.contests();
        service.api.contest(FakeService.CONTEST);
        service.api.analytics(FakeService.CONTEST);
        service.api.leaderboard(FakeService.CONTEST, 100);
        service.api.entries(FakeService.CONTEST, 7, 100);

        String contest = "GET /api/v1/contests/clx1abc123def456";
        assertThat(service.request().getRequestLine()).isEqualTo("GET /api/v1/contests HTTP/1.1");
        assertThat(service.request().getRequestLine()).isEqualTo(contest + " HTTP/1.1");
        assertThat(service.request().getRequestLine()).isEqualTo(contest + "/analytics HTTP/1.1");
        assertThat(service.request().getRequestLine()).isEqualTo(contest + "/leaderboard?limit=100 HTTP/1.1");
        assertThat(service.request().getRequestLine()).isEqualTo(contest + "/entries?page=7&limit=100 HTTP/1.1");
    }

    @Test
    void sendsTheKeyInItsHeaderAndNowhereElse() throws InterruptedException {
        service.answering(200, Fixtures.LEADERBOARD);

        service.api.leaderboard(FakeService.CONTEST, 5);

        RecordedRequest request = service.request();
        assertThat(request.getHeaders().values("x-api-key")).containsExactly(FakeService.KEY);
        assertThat(request.getHeaders().newBuilder().removeAll("x-api-key").build() + request.getRequestLine())
                .doesNotContain(FakeService.KEY);
    }

    @Test
    void saysWhoIsAskingAndForWhat() throws InterruptedException {
        service.answering(200, Fixtures.ANALYTICS);

        service.api.analytics(FakeService.CONTEST);

        RecordedRequest request = service.request();
        assertThat(request.getHeaders().get("User-Agent")).isEqualTo("Contrail/dev");
        assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/b", "ü?#", "..\\x", "%2e%2e", "...", "a;b=c", "a b", "\n..", "//evil.example"})
    void keepsAStrangeContestIdWithinItsPathSegment(String id) throws InterruptedException {
        service.answering(404, "{}");

        service.api.analytics(new ContestId(id));

        assertThat(service.request().getUrl().pathSegments()).containsExactly("api", "v1", "contests", id, "analytics");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void knowsNoContestWhoseIdWouldSteerThePath(String id) {
        ContestId steering = new ContestId(id);

        assertThat(service.api.analytics(steering)).isEqualTo(notFound());
        assertThat(service.api.contest(steering)).isEqualTo(notFound());
        assertThat(service.api.leaderboard(steering, 5)).isEqualTo(notFound());
        assertThat(service.api.entries(steering, 1, 5)).isEqualTo(notFound());
        assertThat(service.server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101})
    void refusesALimitThatTheServiceDoesNotKnow(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service.api.leaderboard(FakeService.CONTEST, limit))
                .withMessageContaining("limit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service.api.entries(FakeService.CONTEST, 1, limit))
                .withMessageContaining("limit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service.api.entries(FakeService.CONTEST, 0, 5))
                .withMessageContaining("page");
    }

    private static Outcome<?> notFound() {
        return new Outcome.Failure<>(new ApiFailure.NotFound(null));
    }

    private static Contest summerGiveaway() {
        return new Contest(
                FakeService.CONTEST,
                "Summer Giveaway 2025",
                "Win amazing prizes this summer!",
                "active",
                Instant.parse("2025-06-01T00:00:00Z"),
                Instant.parse("2025-08-31T23:59:59Z"),
                false,
                "giveaway",
                "summer-giveaway-2025",
                1523L);
    }
}
