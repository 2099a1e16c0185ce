package app.contrail.api;

import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.EntriesPage;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The service over HTTP. Each call is one request that is never sent again, redirected or answered from a cache; the key
 * travels in a header, to the base URL's own origin only.
 *
 * <p>Call it from virtual threads: an interrupt ends their calls at once. A platform thread may notice one only when
 * the next bytes arrive or the time is up.
 */
public final class OkHttpContestApi implements ContestApi {
    private static final String DATA = "data";

    private final HttpUrl base;
    private final Transport transport;
    private final AnswerReader answers;
    private final RequestLog log;
    private final Clock clock;

    OkHttpContestApi(OkHttpClient client, Connection connection, Timeouts timeouts, RequestBudget budget, Clock clock) {
        this(client, connection, timeouts, budget, new RequestLog(), clock);
    }

    OkHttpContestApi(
            OkHttpClient client,
            Connection connection,
            Timeouts timeouts,
            RequestBudget budget,
            RequestLog log,
            Clock clock) {
        this.log = log;
        this.clock = clock;
        base = HttpUrl.get(connection.baseUrl().toString());
        transport = new Transport(client, base, connection.key(), timeouts, budget);
        answers = new AnswerReader(connection.key(), clock);
    }

    /**
     * Asks as this connection says. Sends nothing yet, but reads the system's certificates: not for the UI thread.
     *
     * @param budget counts every request that is sent; shared by all that use the same key
     * @param log is told of every request; may be shared by many clients
     * @param clock measures how long to wait where the service names a time of day without telling its own
     */
    public static OkHttpContestApi open(
            Connection connection, Timeouts timeouts, RequestBudget budget, RequestLog log, Clock clock) {
        return new OkHttpContestApi(new OkHttpClient(), connection, timeouts, budget, log, clock);
    }

    @Override
    public Outcome<List<Contest>> contests() {
        HttpUrl url = base.newBuilder().addPathSegment("contests").build();
        return ask(
                "/contests",
                null,
                url,
                answer -> JsonReader.list(answer.data(), JsonContest.class, DATA, JsonContest::toListed));
    }

    @Override
    public Outcome<Contest> contest(ContestId id) {
        if (hasNoAddress(id)) {
            return unknownContest();
        }
        return ask(
                "/contests/{id}",
                id,
                of(id).build(),
                answer -> JsonReader.object(answer.data(), JsonContest.class, DATA)
                        .toContest(id, DATA));
    }

    @Override
    public Outcome<Analytics> analytics(ContestId id) {
        if (hasNoAddress(id)) {
            return unknownContest();
        }
        HttpUrl url = of(id).addPathSegment("analytics").build();
        return ask(
                "/contests/{id}/analytics",
                id,
                url,
                answer -> JsonReader.object(answer.data(), JsonAnalytics.class, DATA)
                        .toAnalytics(DATA));
    }

    @Override
    public Outcome<List<LeaderboardEntry>> leaderboard(ContestId id, int limit) {
        requireLimit(limit);
        if (hasNoAddress(id)) {
            return unknownContest();
        }
        HttpUrl url = of(id).addPathSegment("leaderboard")
                .addQueryParameter("limit", Integer.toString(limit))
                .build();
        return ask(
                "/contests/{id}/leaderboard",
                id,
                url,
                answer -> JsonReader.list(
                        answer.data(), JsonLeaderboardEntry.class, DATA, JsonLeaderboardEntry::toEntry));
    }

    @Override
    public Outcome<EntriesPage> entries(ContestId id, int page, int limit) {
        requireLimit(limit);
        if (page < 1) {
            throw new IllegalArgumentException("page is below 1: " + page);
        }
        if (hasNoAddress(id)) {
            return unknownContest();
        }
        HttpUrl url = of(id).addPathSegment("entries")
                .addQueryParameter("page", Integer.toString(page))
                .addQueryParameter("limit", Integer.toString(limit))
                .build();
        return ask(
                "/contests/{id}/entries",
                id,
                url,
                answer -> JsonPagination.of(answer.pagination())
                        .toPage(JsonReader.list(answer.data(), JsonEntry.class, DATA, JsonEntry::toEntry), page));
    }

    private static void requireLimit(int limit) {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("limit is not within 1 and 100: " + limit);
        }
    }

    /** @param what the path as it is logged, which is without a query and with a mark in the place of the contest */
    private <T> Outcome<T> ask(String what, @Nullable ContestId contest, HttpUrl url, AnswerReader.Decoder<T> decoder) {
        Instant startedAt = clock.instant();
        long startedNanos = System.nanoTime();
        Outcome<Answer> arrived = transport.get(url);
        Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
        Outcome<T> outcome = switch (arrived) {
            case Outcome.Failure<Answer> failure -> new Outcome.Failure<>(failure.why());
            case Outcome.Success<Answer> answer -> answers.read(answer.value(), decoder);
        };
        ApiFailure failure = outcome.failureOrNull();
        Answer answer = arrived.valueOrNull();
        log.add(new RequestLog.Request(
                startedAt,
                "GET " + what,
                contest,
                answer == null ? null : answer.status(),
                failure == null ? null : RequestLog.withoutSentence(failure),
                took,
                answer == null ? 0 : answer.size(),
                answer == null ? null : answer.headers().getInstant("Date")));
        return outcome;
    }

    private HttpUrl.Builder of(ContestId id) {
        return base.newBuilder().addPathSegment("contests").addPathSegment(id.value());
    }

    /** These two steer through paths however they are written, so no address can name a contest called so. */
    private static boolean hasNoAddress(ContestId id) {
        return id.value().equals(".") || id.value().equals("..");
    }

    private static <T> Outcome<T> unknownContest() {
        return new Outcome.Failure<>(new ApiFailure.NotFound(null));
    }
}
