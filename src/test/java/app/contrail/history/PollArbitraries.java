package app.contrail.history;

import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Polls as they may come: of several contests, out of order, at the same moment, with anything known or not. */
final class PollArbitraries {
    static final List<ContestId> CONTESTS = List.of(new ContestId("clx1abc123def456"), new ContestId("sömmer ☀"));

    private static final Instant START = Instant.parse("2026-03-05T00:00:00.123456789Z");

    private PollArbitraries() {}

    static Arbitrary<List<PollResult>> trails() {
        return polls().list().ofMaxSize(25);
    }

    private static Arbitrary<PollResult> polls() {
        Arbitrary<Duration> distance = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 5).map(Duration::ofSeconds),
                Arbitraries.longs()
                        .between(-9_000_000_000_000_000_000L, 7_000_000_000_000_000_000L)
                        .map(Duration::ofNanos));
        return Combinators.combine(
                        Arbitraries.of(CONTESTS),
                        distance,
                        Arbitraries.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofNanos(1)),
                        outcomes(totals()),
                        outcomes(leaderboards()),
                        outcomes(contests()))
                .as((contest, after, took, totals, leaderboard, details) -> new PollResult(
                        contest,
                        START.plus(after),
                        took,
                        totals,
                        leaderboard,
                        details == null ? null : of(contest, details)));
    }

    private static Outcome<Contest> of(ContestId id, Outcome<Contest> details) {
        return switch (details) {
            case Outcome.Failure<Contest> failure -> failure;
            case Outcome.Success<Contest> success -> {
                Contest contest = success.value();
                yield new Outcome.Success<>(new Contest(
                        id,
                        contest.title(),
                        contest.description(),
                        contest.status(),
                        contest.start(),
                        contest.end(),
                        contest.evergreen(),
                        contest.mode(),
                        contest.slug(),
                        contest.entries()));
            }
        };
    }

    private static <T> Arbitrary<@Nullable Outcome<T>> outcomes(Arbitrary<T> values) {
        Arbitrary<Outcome<T>> good = values.map(Outcome.Success::new);
        Arbitrary<Outcome<T>> bad = failures().map(Outcome.Failure::new);
        return Arbitraries.frequencyOf(Tuple.of(6, good), Tuple.of(2, bad)).injectNull(0.15);
    }

    static Arbitrary<Analytics> totals() {
        Arbitrary<Analytics.Points> points =
                Combinators.combine(numbers(), numbers(), numbers()).as(Analytics.Points::new);
        Arbitrary<Analytics> any = Combinators.combine(counts(), counts(), counts(), counts(), counts(), points)
                .as(Analytics::new);
        // Few enough that polls often find what the one before them found.
        Arbitrary<Analytics> usual = Combinators.combine(
                        Arbitraries.longs().between(0, 2), Arbitraries.longs().between(0, 2))
                .as((views, entries) ->
                        new Analytics(entries, 0, 0, views, 0, new Analytics.Points(30.1, 0.1 + 0.2, 0)));
        return Arbitraries.oneOf(any, usual);
    }

    private static Arbitrary<List<LeaderboardEntry>> leaderboards() {
        Arbitrary<LeaderboardEntry> any = Combinators.combine(
                        Arbitraries.integers().greaterOrEqual(1),
                        texts(),
                        texts().injectNull(0.2),
                        texts().injectNull(0.2),
                        numbers(),
                        texts().injectNull(0.2),
                        counts(),
                        instants().injectNull(0.2))
                .as(LeaderboardEntry::new);
        // The same entries again and again, whose names change now and then.
        Arbitrary<LeaderboardEntry> usual = Combinators.combine(
                        Arbitraries.integers().between(1, 3), Arbitraries.of("Ann", "Anne"))
                .as((rank, name) ->
                        new LeaderboardEntry(rank, "e" + rank, "e@example.com", name, 10, "CODE", 0, START));
        return Arbitraries.oneOf(any.list().ofMaxSize(4), usual.list().ofMaxSize(2));
    }

    private static Arbitrary<Contest> contests() {
        Arbitrary<Contest> times = Combinators.combine(
                        instants().injectNull(0.3),
                        instants().injectNull(0.3),
                        Arbitraries.of(true, false).injectNull(0.3),
                        counts().injectNull(0.3))
                .as((start, end, evergreen, entries) ->
                        new Contest(CONTESTS.getFirst(), null, null, null, start, end, evergreen, null, null, entries));
        Arbitrary<@Nullable String> text = texts().injectNull(0.3);
        return Combinators.combine(times, text, text, text, text, text)
                .as((contest, title, description, status, mode, slug) -> contest.updatedBy(
                        new Contest(contest.id(), title, description, status, null, null, null, mode, slug, null)));
    }

    static Arbitrary<ApiFailure> failures() {
        Arbitrary<@Nullable String> sentence = texts().injectNull(0.3);
        Arbitrary<Integer> status = Arbitraries.integers().between(100, 599);
        Arbitrary<Duration> wait =
                Arbitraries.longs().between(0, Long.MAX_VALUE).map(Duration::ofNanos);
        List<Arbitrary<? extends ApiFailure>> kinds = new ArrayList<>();
        kinds.add(Arbitraries.just(new ApiFailure.KeyUnknown()));
        kinds.add(sentence.map(ApiFailure.KeyRefused::new));
        kinds.add(sentence.map(ApiFailure.Forbidden::new));
        kinds.add(sentence.map(ApiFailure.NotFound::new));
        kinds.add(
                Arbitraries.of(new ApiFailure.NoService(), new ApiFailure.NetworkLogin(), new ApiFailure.ProxyLogin()));
        kinds.add(status.map(ApiFailure.WebPage::new));
        kinds.add(Combinators.combine(status, sentence).as(ApiFailure.Rejected::new));
        kinds.add(Combinators.combine(wait.injectNull(0.3), sentence).as(ApiFailure.RateLimited::new));
        kinds.add(Combinators.combine(status, sentence).as(ApiFailure.ServiceFailing::new));
        kinds.add(Arbitraries.of(ApiFailure.Unreachable.Reason.class).map(ApiFailure.Unreachable::new));
        kinds.add(wait.map(ApiFailure.TimedOut::new));
        kinds.add(texts().map(ApiFailure.Malformed::new));
        kinds.add(sentence.map(ApiFailure.Redirected::new));
        kinds.add(Arbitraries.longs().map(ApiFailure.TooLarge::new));
        return Arbitraries.of(kinds).flatMap(kind -> kind.map(failure -> failure));
    }

    private static Arbitrary<Long> counts() {
        return Arbitraries.longs().greaterOrEqual(0);
    }

    /** Without a negative zero, which a file does not tell from zero. */
    private static Arbitrary<Double> numbers() {
        return Arbitraries.oneOf(
                        Arbitraries.doubles(),
                        Arbitraries.of(0.1, -0.1, 9_007_199_254_740_992.0, Double.MAX_VALUE, Double.MIN_VALUE))
                .map(number -> number + 0.0);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of("", " ", "Ω≈ç√", "夏 ☀", "👩‍🚀", "مرحبا", "a\0b", "O'Brien; DROP TABLE poll; --", "\n"),
                Arbitraries.strings()
                        .all()
                        .ofMaxLength(12)
                        // Half characters are no Unicode.
                        .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
    }

    private static Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.longs().between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
    }
}
