package app.contrail.export;

import app.contrail.charts.ChartContent;
import app.contrail.domain.Bucket;
import app.contrail.domain.ContestId;
import app.contrail.domain.Metric;
import app.contrail.domain.Trail;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What the chart of one contest shows: a row for each bucket of time, oldest first.
 *
 * @param trail what the chart was made of
 */
public record ChartTable(ContestId contest, ChartContent chart, Trail trail) implements Table {
    private static final List<Column> COLUMNS = List.of(
            Column.time("bucket_start"),
            Column.time("bucket_end"),
            Column.text("contest_id"),
            Column.text("metric"),
            Column.number("value"),
            Column.count("gained"),
            Column.count("views"),
            Column.number("since_start"),
            Column.flag("finished"));

    @Override
    public String name() {
        return "chart";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void writeTo(Cells cells) throws IOException {
        for (ChartContent.BucketPoint point : chart.buckets()) {
            Bucket bucket = point.bucket();
            cells.time(bucket.start());
            cells.time(bucket.end());
            cells.text(contest.value());
            cells.text(name(chart.metric()));
            cells.number(point.value());
            cells.count(bucket.gained());
            cells.count(bucket.views());
            cells.number(atTheEnd(bucket));
            cells.flag(!point.unfinished());
            cells.endRow();
        }
    }

    /** The figure itself, as the last poll of the bucket found it. */
    private OptionalDouble atTheEnd(Bucket bucket) {
        int row = trail.firstFrom(bucket.end()) - 1;
        return row < 0 ? OptionalDouble.empty() : trail.value(chart.metric(), row);
    }

    private static String name(Metric metric) {
        return metric.name().toLowerCase(Locale.ROOT);
    }
}
