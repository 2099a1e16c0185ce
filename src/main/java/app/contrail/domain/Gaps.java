package app.contrail.domain;

import java.util.ArrayList;
import java.util.List;

/** Finds the times in which nothing was recorded. */
public final class Gaps {
    private Gaps() {}

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
