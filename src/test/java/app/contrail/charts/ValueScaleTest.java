package app.contrail.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueScaleTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.5, 0.1",
        "0.3, 0, 0.5, 0.1",
        "0.6, 0, 0.8, 0.2",
        "5.4, 0, 6, 2",
        "8.4, 0, 10, 2",
        "10, 0, 15, 5",
        "47.5, 0, 50, 10",
        "100, 0, 150, 50",
        "-3, -4, 1, 1",
        "-47.5, -50, 10, 20"
    })
    void aScaleFromZeroHasRoundTicks(double value, double bottom, double top, double step) {
        ValueScale scale = rates(value);

        assertThat(scale.step()).isCloseTo(step, within(1e-9));
        assertThat(scale.top()).isGreaterThanOrEqualTo(top - 1e-9);
        assertThat(scale.bottom()).isLessThanOrEqualTo(bottom + 1e-9);
    }

    @Property
    void everyValueAndZeroFindRoomInAtMostFiveSteps(
            @ForAll @DoubleRange(min = -1e15, max = 1e15) double one,
            @ForAll @DoubleRange(min = -1e15, max = 1e15) double other) {
        ValueScale scale = rates(one, other);
        double steps = (scale.top() - scale.bottom()) / scale.step();

        assertThat(scale.top()).isGreaterThanOrEqualTo(Math.max(one, other)).isGreaterThanOrEqualTo(0);
        assertThat(scale.bottom()).isLessThanOrEqualTo(Math.min(one, other)).isLessThanOrEqualTo(0);
        assertThat(steps).isBetween(0.999, 5.001).isCloseTo(Math.rint(steps), within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"28000, 28450, 28000, 28500, 100", "1523, 1523, 1523, 1524, 1", "0, 0, 0, 1, 1", "7, 12, 7, 12, 1"})
    void aScaleAroundValuesDoesNotReachDownToZero(double least, double most, double bottom, double top, double step) {
        ValueScale scale = ValueScale.around(DoubleStream.of(least, most), 1);

        assertThat(scale).isEqualTo(new ValueScale(bottom, top, step));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "3, 1", "40, 10"})
    void theTicksOfCountsAreWhole(double highest, double step) {
        assertThat(ValueScale.fromZero(DoubleStream.of(highest), 1, 1).step()).isEqualTo(step);
    }

    @ParameterizedTest
    @ValueSource(doubles = {9e15, 1e18, 9.2e18, 1.7e308})
    void aScaleAroundOneHugeNumberStillHasAHeight(double huge) {
        ValueScale scale = ValueScale.around(DoubleStream.of(huge, huge), 1);

        assertThat(scale.top())
                .isGreaterThan(scale.bottom())
                .isGreaterThanOrEqualTo(huge)
                .isFinite();
        assertThat(scale.bottom()).isLessThanOrEqualTo(huge);
        assertThat(scale.ticks()).hasSizeBetween(2, 6);
    }

    private static ValueScale rates(double... values) {
        return ValueScale.fromZero(DoubleStream.of(values), 0.5, 0.1);
    }
}
