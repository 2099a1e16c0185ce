package app.contrail.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the chart of a contest is looked at. The words are the window's own; whoever reads them ignores those it does not
 * know, since another version may have written them.
 *
 * @param metric such as {@code ENTRIES}
 * @param range such as {@code DAY}
 * @param from where a range of one's own begins; null if there is none
 * @param to where it ends; null if there is none
 * @param compare whether the period before is shown too
 */
public record ChartView(
        String metric,
        String range,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean compare) {

    public ChartView {
        metric = Unicode.of(metric);
        range = Unicode.of(range);
    }
}
