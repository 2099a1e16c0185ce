package app.contrail.domain;

import static app.contrail.testing.Samples.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PointsGapTest {
    private static final LeaderboardEntry FIRST = entry(1, "a", 350);
    private static final LeaderboardEntry SECOND = entry(2, "b", 280);
    private static final LeaderboardEntry TIED = entry(2, "c", 280);
    private static final List<LeaderboardEntry> BOARD = List.of(FIRST, SECOND, TIED);

    @Test
    void theFirstIsMeasuredAgainstTheSecond() {
        assertThat(PointsGap.at(BOARD, 0)).isEqualTo(new PointsGap(SECOND, true, 70));
    }

    @Test
    void everyoneElseIsMeasuredAgainstWhoWasServedJustAbove() {
        assertThat(PointsGap.at(BOARD, 1)).isEqualTo(new PointsGap(FIRST, false, -70));
        assertThat(PointsGap.at(BOARD, 2)).isEqualTo(new PointsGap(SECOND, false, 0));
    }

    @Test
    void whereTheServiceRanksByMoreThanPointsTheOneBehindMayHaveMore() {
        assertThat(PointsGap.at(List.of(SECOND, FIRST), 1)).isEqualTo(new PointsGap(SECOND, false, 70));
    }

    @Test
    void whoIsAloneHasNoNeighbour() {
        assertThat(PointsGap.at(List.of(FIRST), 0)).isNull();
    }
}
