package app.contrail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DecimationTest {
    private static final Instant START = Instant.parse("2026-03-05T00:00:00Z");

    @Property(tries = 400)
    void eachColumnKeepsItsFirstLeastGreatestAndLast(
            @ForAll("trails") Trail trail, @ForAll Metric metric, @ForAll @IntRange(min = 1, max = 40) int columns) {
        Instant end = trail.isEmpty()
                ? START.plusSeconds(1)
                : trail.at(trail.size() - 1).plusSeconds(1);

        int[] rows = Decimation.rows(trail, metric, START, end, columns);

        Map<Integer, List<Integer>> all = byColumn(trail, allKnown(trail, metric), end, columns);
        Map<Integer, List<Integer>> kept =
                byColumn(trail, Arrays.stream(rows).boxed().toList(), end, columns);
        assertThat(kept.keySet()).isEqualTo(all.keySet());
        all.forEach((column, members) -> {
            List<Integer> chosen = kept.getOrDefault(column, List.of());
            assertThat(chosen).isSubsetOf(members).hasSizeLessThanOrEqualTo(4);
            assertThat(chosen).startsWith(members.getFirst()).endsWith(members.getLast());
            assertThat(extremes(trail, metric, chosen)).isEqualTo(extremes(trail, metric, members));
        });
    }

    @Property(tries = 200)
    void theRowsComeInTheirOrderAndOnce(
            @ForAll("trails") Trail trail, @ForAll @IntRange(min = 1, max = 9) int columns) {
        int[] rows = Decimation.rows(trail, Metric.VIEWS, START, START.plus(Duration.ofDays(300)), columns);

        assertThat(rows).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void onlyWhatLiesBetweenTheEdgesIsLookedAt() {
        Trail trail = Trail.of(IntStream.range(0, 10)
                .mapToObj(i ->
                        new TotalsAt(START.plusSeconds(i), new Analytics(0, 0, 0, i, 0, new Analytics.Points(0, 0, 0))))
                .toList());

        assertThat(Decimation.rows(trail, Metric.VIEWS, START.plusSeconds(2), START.plusSeconds(6), 100))
                .containsExactly(2, 3, 4, 5, 6);
        assertThat(Decimation.rows(trail, Metric.CONVERSION, START, START.plusSeconds(2), 1))
                .as("no views, no rate")
                .containsExactly(1, 2);
    }

    private static List<Integer> allKnown(Trail trail, Metric metric) {
        return IntStream.range(0, trail.size())
                .filter(row -> trail.value(metric, row).isPresent())
                .boxed()
                .toList();
    }

    private static Map<Integer, List<Integer>> byColumn(Trail trail, List<Integer> rows, Instant end, int columns) {
        double width = Duration.between(START, end).toNanos() / (double) columns;
        Map<Integer, List<Integer>> columnsOfRows = new TreeMap<>();
        for (int row : rows) {
            int column = Math.min(
                    columns - 1, (int) (Duration.between(START, trail.at(row)).toNanos() / width));
            columnsOfRows.computeIfAbsent(column, ignored -> new ArrayList<>()).add(row);
        }
        return columnsOfRows;
    }

    private static List<Double> extremes(Trail trail, Metric metric, List<Integer> rows) {
        var values = rows.stream()
                .mapToDouble(row -> trail.value(metric, row).orElseThrow())
                .summaryStatistics();
        return List.of(values.getMin(), values.getMax());
    }

    @Provide
    Arbitrary<Trail> trails() {
        return TrailArbitraries.trails();
    }
}
