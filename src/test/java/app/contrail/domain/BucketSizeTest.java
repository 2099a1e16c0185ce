package app.contrail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketSizeTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S,     PT1M",
        "PT1H,     PT1M",
        "PT1H0.1S, PT2M",
        "PT5H,     PT5M",
        "PT24H,    PT30M",
        "PT168H,   PT3H",
        "PT720H,   PT12H",
        "PT1440H,  PT24H",
        "PT1441H,  PT168H",
        "PT99999H, PT168H",
    })
    void theChartsSpansHaveAFittingSize(Duration span, Duration size) {
        assertThat(BucketSize.forSpan(span).duration()).isEqualTo(size);
    }

    @Property(tries = 500)
    void itIsTheSmallestWithAtMostSixtyBuckets(@ForAll @LongRange(min = 1, max = 420 * 86_400) long seconds) {
        BucketSize size = BucketSize.forSpan(Duration.ofSeconds(seconds));

        assertThat(buckets(seconds, size)).isLessThanOrEqualTo(60);
        assertThat(BucketSize.values())
                .filteredOn(other -> other.duration().compareTo(size.duration()) < 0)
                .allMatch(smaller -> buckets(seconds, smaller) > 60);
    }

    private static long buckets(long seconds, BucketSize size) {
        return Math.ceilDiv(seconds, size.duration().toSeconds());
    }
}
