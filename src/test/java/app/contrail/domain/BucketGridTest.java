package app.contrail.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketGridTest {

    @ParameterizedTest
    @CsvSource({
        "PT1H,  Europe/Berlin,   2026-06-01T10:59:59Z, 2026-06-01T10:00:00Z, 2026-06-01T11:00:00Z",
        "PT1H,  Europe/Berlin,   2026-06-01T11:00:00Z, 2026-06-01T11:00:00Z, 2026-06-01T12:00:00Z",
        "PT6H,  Europe/Berlin,   2026-06-01T10:00:00Z, 2026-06-01T10:00:00Z, 2026-06-01T16:00:00Z",
        "PT1H,  Asia/Kathmandu,  2026-06-01T10:00:00Z, 2026-06-01T09:15:00Z, 2026-06-01T10:15:00Z",
        "PT24H, Europe/Berlin,   2026-06-01T10:00:00Z, 2026-05-31T22:00:00Z, 2026-06-01T22:00:00Z",
        // The day on which clocks go forward has 23 hours, the one on which they go back has 25.
        "PT24H, Europe/Berlin,   2026-03-29T10:00:00Z, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
        "PT24H, Europe/Berlin,   2026-10-25T10:00:00Z, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
        "PT12H, Europe/Berlin,   2026-03-29T21:59:59Z, 2026-03-29T11:00:00Z, 2026-03-29T22:00:00Z",
        "PT12H, Europe/Berlin,   2026-10-25T22:30:00Z, 2026-10-25T22:00:00Z, 2026-10-25T23:00:00Z",
        // A size that does not divide the day starts anew at midnight.
        "PT7H,  UTC,             2026-06-01T22:00:00Z, 2026-06-01T21:00:00Z, 2026-06-02T00:00:00Z",
        // 1 June 2026 is a Monday.
        "PT168H,UTC,             2026-06-01T00:00:00Z, 2026-06-01T00:00:00Z, 2026-06-08T00:00:00Z",
        "PT168H,UTC,             2026-06-07T23:59:59Z, 2026-06-01T00:00:00Z, 2026-06-08T00:00:00Z",
        "PT168H,UTC,             1969-12-24T12:00:00Z, 1969-12-22T00:00:00Z, 1969-12-29T00:00:00Z",
    })
    void bucketsAgreeWithTheLocalCalendar(Duration size, ZoneId zone, Instant at, Instant start, Instant end) {
        assertThat(new BucketGrid(size, zone).around(at)).isEqualTo(new BucketGrid.Span(start, end));
    }

    @Property(tries = 300)
    void everyInstantIsInItsBucketAndTheNextBucketBeginsWhereThatEnds(
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second, @ForAll BucketSize size) {
        BucketGrid grid = new BucketGrid(size.duration(), ZoneId.of("America/New_York"));
        Instant at = Instant.ofEpochSecond(second);

        BucketGrid.Span span = grid.around(at);

        assertThat(span.holds(at)).isTrue();
        assertThat(span.holds(span.end())).isFalse();
        assertThat(grid.around(span.start())).isEqualTo(span);
        assertThat(grid.around(span.end().minusNanos(1))).isEqualTo(span);
        assertThat(grid.around(span.end()).start()).isEqualTo(span.end());
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT-1M", "PT25H"})
    void aSizeThatNoCalendarKnowsIsRefused(Duration size) {
        assertThatThrownBy(() -> new BucketGrid(size, ZoneId.of("UTC"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNanosecondBeforeTheStartIsOutside() {
        Instant start = Instant.parse("2026-06-01T10:00:00Z");

        assertThat(new BucketGrid.Span(start, start.plusSeconds(1)).holds(start.minusNanos(1)))
                .isFalse();
    }
}
