package app.contrail.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.api.BaseUrl;
import app.contrail.api.RequestLog;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticsTextTest {
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00.5Z");

    @TempDir
    Path folder;

    @Test
    void aRequestIsOneLineWithTheNewestFirst() {
        RequestLog.Request good = request("GET /contests", null, 200, null);
        RequestLog.Request bad = request(
                "GET /contests/{id}/analytics",
                new ContestId("c1"),
                null,
                new ApiFailure.Unreachable(ApiFailure.Unreachable.Reason.WRONG_HOST));

        assertThat(text(List.of(good, bad)).lines())
                .endsWith(
                        "last requests, newest first: 2",
                        "2026-06-01T10:00:00Z  GET /contests/c1/analytics  no answer, wrong host  123 ms  1.2 kB",
                        "2026-06-01T10:00:00Z  GET /contests  200  123 ms  1.2 kB");
    }

    @Test
    void pathsBelowTheHomeFolderStartWithATildeAndAddressesAreMaskedWhereverTheyComeFrom() {
        RequestLog.Request odd = request("GET /contests/{id}", new ContestId("canary.person@example.org"), 200, null);

        assertThat(text(List.of(odd)))
                .contains("data folder: ~", "•••@example.org")
                .doesNotContain("canary.person", folder.toString());
    }

    @Test
    void aFolderBesideTheHomeFolderIsNotBelowIt() {
        Home home = new Home(folder.resolve("jane"));

        assertThat(home.shortened(folder.resolve("jane/data")))
                .isEqualTo(Path.of("~", "data").toString());
        assertThat(home.shortened(folder.resolve("jane"))).isEqualTo("~");
        assertThat(home.shortened(folder.resolve("janet/data")))
                .isEqualTo(folder.resolve("janet/data").toString());
    }

    @Test
    void sizesAreShort() {
        assertThat(List.of(0L, 999L, 1000L, 9_960L, 123_456L, 2_100_000L, 81_000_000_000L))
                .extracting(Sizes::text)
                .containsExactly("0 bytes", "999 bytes", "1.0 kB", "10.0 kB", "123 kB", "2.1 MB", "81 GB");
    }

    private String text(List<RequestLog.Request> requests) {
        Facts facts = Facts.of(BaseUrl.BLITZ_ROCKET, 3, 100, folder.resolve("data"), requests);
        return DiagnosticsText.of(facts, new Home(folder), NOW);
    }

    private static RequestLog.Request request(
            String what, @Nullable ContestId contest, @Nullable Integer status, @Nullable ApiFailure failure) {
        return new RequestLog.Request(NOW, what, contest, status, failure, Duration.ofMillis(123), 1234, NOW);
    }
}
