package app.contrail.api;

import app.contrail.domain.Analytics;
import org.jspecify.annotations.Nullable;

/** The totals of a contest as they arrive. */
record JsonAnalytics(
        @Nullable Long totalEntries,
        @Nullable Long confirmedEntries,
        @Nullable Long disqualifiedEntries,
        @Nullable Long totalViews,
        @Nullable Long totalBonusCompletions,
        @Nullable Points points) {

    record Points(
            @Nullable Double total,
            @Nullable Double average,
            @Nullable Double highest) {}

    Analytics toAnalytics(String path) throws MalformedAnswer {
        long entries = JsonFields.required(totalEntries, path + ".totalEntries");
        long confirmed = JsonFields.required(confirmedEntries, path + ".confirmedEntries");
        long disqualified = JsonFields.required(disqualifiedEntries, path + ".disqualifiedEntries");
        long views = JsonFields.required(totalViews, path + ".totalViews");
        long bonus = JsonFields.required(totalBonusCompletions, path + ".totalBonusCompletions");
        Points known = JsonFields.required(points, path + ".points");
        double total = JsonFields.required(known.total, path + ".points.total");
        double average = JsonFields.required(known.average, path + ".points.average");
        double highest = JsonFields.required(known.highest, path + ".points.highest");
        return JsonFields.inRange(
                path,
                () -> new Analytics(
                        entries, confirmed, disqualified, views, bonus, new Analytics.Points(total, average, highest)));
    }
}
