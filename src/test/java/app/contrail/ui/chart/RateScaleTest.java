package app.contrail.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateScaleTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.5, 0.1",
        "-3, 0.5, 0.1",
        "0.3, 0.5, 0.1",
        "0.6, 0.8, 0.2",
        "5.4, 6, 2",
        "8.4, 10, 2",
        "10, 15, 5",
        "47.5, 50, 10",
        "100, 150, 50",
        "250, 300, 100"
    })
    void theTicksAreRoundNumbers(double highest, double top, double step) {
        RateScale scale = RateScale.upTo(highest);

        assertThat(scale.step()).isCloseTo(step, within(1e-9));
        assertThat(scale.top()).isCloseTo(top, within(1e-9));
    }

    @Property
    void everyRateFindsRoomBelowTheTopInAtMostFiveSteps(@ForAll @DoubleRange(max = 1e15) double highest) {
        RateScale scale = RateScale.upTo(highest);
        double steps = scale.top() / scale.step();

        assertThat(scale.top()).isGreaterThan(highest);
        assertThat(steps).isBetween(0.999, 5.001).isCloseTo(Math.rint(steps), within(1e-6));
    }

    @Property
    void noMoreThanHalfOfTheHeightStaysEmpty(@ForAll @DoubleRange(min = 0.5, max = 1e15) double highest) {
        assertThat(RateScale.upTo(highest).top()).isLessThan(highest * 2);
    }
}
