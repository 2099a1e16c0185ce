package app.contrail.export;

import app.contrail.domain.Metric;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to have of a contest, and how.
 *
 * @param panel null for everything: a ZIP with a file for each panel
 * @param metric of the chart
 * @param masked whether names, addresses and numbers of participants are masked
 * @param byteOrderMark whether CSV starts with one, by which spreadsheets know UTF-8
 */
public record ExportOrder(
        @Nullable Panel panel,
        FileFormat format,
        ExportPeriod period,
        Metric metric,
        boolean masked,
        boolean byteOrderMark) {

    /** How the name of the file ends, without the dot. */
    public String extension() {
        return panel == null ? "zip" : format.extension();
    }
}
