package app.contrail.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import java.time.Duration;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    /** Stands at 2025-06-10T12:00:00Z. */
    private final ManualClock clock = new ManualClock();

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 7",
        "3600, 3600",
        "3601, 3600",
        "999999999, 3600",
        "9999999999, 3600",
        "99999999999999999999999999, 3600",
    })
    void readsSecondsUpToAnHour(String header, long seconds) {
        assertThat(RetryAfter.of(Headers.of("Retry-After", header), clock)).hasSeconds(seconds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 10 Jun 2025 12:00:09 GMT | 9",
                "Tue, 10 Jun 2025 11:59:00 GMT | 0",
                "Tue, 10 Jun 2025 14:00:00 GMT | 3600",
            })
    void readsADateByItsOwnClockWhereTheServiceTellsNoTime(String header, long seconds) {
        assertThat(RetryAfter.of(Headers.of("Retry-After", header), clock)).hasSeconds(seconds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 10 Jun 2025 08:00:20 GMT | 20",
                "Tue, 10 Jun 2025 07:59:00 GMT | 0",
                "Tue, 10 Jun 2025 23:00:00 GMT | 3600",
            })
    void readsADateByTheServicesClockWhereItTellsTheTime(String header, long seconds) {
        Headers headers = Headers.of("Retry-After", header, "Date", "Tue, 10 Jun 2025 08:00:00 GMT");

        assertThat(RetryAfter.of(headers, clock)).hasSeconds(seconds);
    }

    @Test
    void usesItsOwnClockWhereTheServicesTimeCannotBeRead() {
        Headers headers = Headers.of("Retry-After", "Tue, 10 Jun 2025 12:00:09 GMT", "Date", "today");

        assertThat(RetryAfter.of(headers, clock)).hasSeconds(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "5 s", "Tue, 99 Foo 2025", "٥"})
    void hasNoWaitWhereTheHeaderCannotBeRead(String header) {
        Headers headers =
                new Headers.Builder().addUnsafeNonAscii("Retry-After", header).build();

        assertThat(RetryAfter.of(headers, clock)).isNull();
    }

    @Test
    void hasNoWaitWithoutAHeader() {
        assertThat(RetryAfter.of(Headers.of(), clock)).isNull();
    }

    @Test
    void reachesTheFailure() {
        try (FakeService service = new FakeService()) {
            service.answering(new mockwebserver3.MockResponse.Builder()
                    .code(429)
                    .addHeader("Retry-After", "12")
                    .body(Fixtures.ERROR_429)
                    .build());

            assertThat(service.failure())
                    .isEqualTo(new ApiFailure.RateLimited(
                            Duration.ofSeconds(12), "Rate limit exceeded. Please try again later."));
        }
    }
}
