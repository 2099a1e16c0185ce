package app.contrail.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThresholdsTest {
    @Test
    void whatWasKeptComesBack() {
        Thresholds wanted = Thresholds.of(
                Map.of("failingMinutes", 30.0, "conversionFallPercent", 50.0), Set.of("newLeader", "ended"));

        assertThat(wanted.number(Threshold.CONVERSION_FALL)).isEqualTo(50);
        assertThat(wanted.number(Threshold.FAILING_FOR)).isEqualTo(30);
        assertThat(wanted.wants(Kind.NEW_LEADER)).isFalse();
        assertThat(wanted.wants(Kind.ENDS_SOON)).isTrue();
    }

    @Test
    void whatIsOutOfRangeOrNoNumberFallsBackToTheUsual() {
        Thresholds broken = Thresholds.of(
                Map.of("failingMinutes", -1.0, "keyRefusals", Double.NaN, "endsWithinHours", 1e9, "unheardOf", 1.0),
                Set.of("unheardOf"));

        assertThat(broken).isEqualTo(Thresholds.USUAL);
    }

    @Test
    void everyUsualNumberIsWithinItsRangeAndEveryNameItsOwn() {
        assertThat(Threshold.values()).allMatch(threshold -> threshold.allows(threshold.usual()));
        assertThat(Arrays.stream(Threshold.values()).map(Threshold::key)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Kind.values()).map(Kind::key)).doesNotHaveDuplicates();
    }
}
