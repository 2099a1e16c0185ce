package app.contrail.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ContestId;
import app.contrail.domain.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import okio.Buffer;

/** Whatever the service answers, the caller gets an outcome, and a failure never holds what was answered. */
class FuzzTest {
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0.5",
            "1e400",
            "12345678901234567890",
            "\"\"",
            "\"12\"",
            "\"jane@example.com\"",
            "\"NaN\"",
            "[]",
            "{}",
            "[[[[]]]]",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "{\"a\":1,\"a\":2}",
            ",",
            ":",
            "}",
            "]",
            "\"",
            "\\",
            "\uFEFF",
            "<html>");

    private static final FakeService SERVICE = new FakeService();

    @AfterContainer
    static void stop() {
        SERVICE.close();
    }

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void answersEveryBodyWithAnOutcome(@ForAll("bodies") byte[] body, @ForAll("statuses") int status) {
        for (int i = 0; i < 5; i++) {
            SERVICE.answering(new MockResponse.Builder()
                    .code(status)
                    .body(new Buffer().write(body))
                    .build());
        }

        assertSilentOutcome(SERVICE.api.contests());
        assertSilentOutcome(SERVICE.api.contest(FakeService.CONTEST));
        assertSilentOutcome(SERVICE.api.analytics(FakeService.CONTEST));
        assertSilentOutcome(SERVICE.api.leaderboard(FakeService.CONTEST, 5));
        assertSilentOutcome(SERVICE.api.entries(FakeService.CONTEST, 1, 20));
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void answersEveryStreamOfBytesWithAnOutcome(@ForAll("streams") byte[] stream) {
        String bytes = new String(stream, StandardCharsets.ISO_8859_1);
        try (RawServer strange = RawServer.sending(bytes)) {
            assertSilentOutcome(strange.api().analytics(FakeService.CONTEST));
        }
    }

    @Property(tries = 300)
    void asksForEveryContestIdInOnePathSegment(@ForAll("ids") String id) throws InterruptedException {
        if (id.isBlank() || id.equals(".") || id.equals("..")) {
            return;
        }
        SERVICE.answering(404, "{}");
        while (SERVICE.server.takeRequest(0, TimeUnit.SECONDS) != null) {
            // Requests of other properties.
        }

        SERVICE.api.contest(new ContestId(id));

        List<String> path = SERVICE.request().getUrl().pathSegments();
        assertThat(path).hasSize(4).startsWith("api", "v1", "contests");
        // A broken character cannot travel, and arrives as a question mark.
        String sendable = new String(id.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(path.getLast()).isEqualTo(sendable);
    }

    /** Rich in what means something in an address. */
    @Provide
    Arbitrary<String> ids() {
        Arbitrary<String> meaningful = Arbitraries.strings()
                .withChars("./\\?#%2eE;&=+:@ü\n ")
                .ofMinLength(1)
                .ofMaxLength(8);
        return Arbitraries.oneOf(meaningful, Arbitraries.strings().ofMinLength(1));
    }

    @Provide
    Arbitrary<byte[]> bodies() {
        Arbitrary<String> samples = Arbitraries.of(
                Fixtures.ANALYTICS, Fixtures.LEADERBOARD, Fixtures.ENTRIES, Fixtures.CONTEST, Fixtures.CONTESTS);
        return Arbitraries.oneOf(
                samples.flatMap(this::withOtherValues).map(text -> text.getBytes(StandardCharsets.UTF_8)),
                samples.flatMap(text -> withOtherBytes(text.getBytes(StandardCharsets.UTF_8))));
    }

    @Provide
    Arbitrary<Integer> statuses() {
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(200)), Tuple.of(1, Arbitraries.of(401, 429, 500)));
    }

    @Provide
    Arbitrary<byte[]> streams() {
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + Fixtures.ANALYTICS.length() + "\r\nDate: Tue, 10 Jun 2025 12:00:00 GMT\r\n\r\n" + Fixtures.ANALYTICS;
        return withOtherBytes(answer.getBytes(StandardCharsets.UTF_8));
    }

    /** Some of its scalar values, up to four, replaced. */
    private Arbitrary<String> withOtherValues(String sample) {
        int scalars = sample.split(": ", -1).length - 1;
        return Combinators.combine(
                        Arbitraries.integers()
                                .between(1, scalars)
                                .set()
                                .ofMinSize(1)
                                .ofMaxSize(4),
                        Arbitraries.of(VALUES))
                .as((places, value) -> {
                    String[] parts = sample.split(": ", -1);
                    StringBuilder text = new StringBuilder(parts[0]);
                    for (int i = 1; i < parts.length; i++) {
                        String part = places.contains(i) ? parts[i].replaceFirst("^[^,\\n]+", "\0") : parts[i];
                        text.append(": ").append(part.replace("\0", value));
                    }
                    return text.toString();
                });
    }

    /** A stretch of it, of up to twenty bytes, replaced by up to six others. */
    private static Arbitrary<byte[]> withOtherBytes(byte[] sample) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, sample.length - 1),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.bytes().array(byte[].class).ofMaxSize(6))
                .as((start, length, others) -> {
                    int end = Math.min(sample.length, start + length);
                    return new Buffer()
                            .write(sample, 0, start)
                            .write(others)
                            .write(sample, end, sample.length - end)
                            .readByteArray();
                });
    }

    private static void assertSilentOutcome(Outcome<?> outcome) {
        assertThat(outcome).isNotNull();
        if (outcome.failureOrNull() != null) {
            assertThat(outcome.toString())
                    .doesNotContain(
                            "@example", "jane", "Jane", "555", "entry_", "REF-", "clx", "giveaway", "1523", "45890")
                    .doesNotContain(FakeService.KEY);
        }
    }
}
