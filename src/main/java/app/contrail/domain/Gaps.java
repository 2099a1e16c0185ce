package app.contrail.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the times in which nothing was recorded. */
public final class Gaps {
    private Gaps() {}

    /** The distance from poll to poll that half of them keep; zero for fewer than two polls. */
    public static Duration usualDistance(Trail trail) {
        long[] apart = new long[Math.max(0, trail.size() - 1)];
        for (int row = 0; row < apart.length; row++) {
            apart[row] = trail.nanosAt(row + 1) - trail.nanosAt(row);
        }
        Arrays.sort(apart);
        return apart.length == 0 ? Duration.ZERO : Duration.ofNanos(apart[(apart.length - 1) / 2]);
    }

    /**
     * Every gap between consecutive polls, oldest first, without its reason.
     *
     * @param from the row to begin with
     */
    public static List<Gap> in(Trail trail, int from, GapRule rule) {
        List<Gap> gaps = new ArrayList<>();
        long usual = rule.usual().toNanos();
        for (int row = from; row + 1 < trail.size(); row++) {
            // Nearly all rows are close together, which a subtraction tells.
            boolean apart = trail.nanosAt(row + 1) - trail.nanosAt(row) > usual;
            if (apart && rule.separates(trail.at(row), trail.at(row + 1))) {
                gaps.add(new Gap(
                        trail.at(row),
                        trail.at(row + 1),
                        trail.views(row + 1) - trail.views(row),
                        trail.entries(row + 1) - trail.entries(row),
                        null));
            }
        }
        return gaps;
    }
}
