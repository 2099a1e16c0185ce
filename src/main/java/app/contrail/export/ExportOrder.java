package app.contrail.export;

import app.contrail.domain.Metric;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to have of a contest, and how.
 *
 * @param panel null for everything: a ZIP with a file for each panel
 * @param metric of the chart
 * @param masked whether addresses and phone numbers of participants are masked, also an address given as a name
 * @param byteOrderMark whether CSV starts with one, by which spreadsheets know UTF-8
 */
public record ExportOrder(
        @Nullable Panel panel,
        FileFormat format,
        ExportPeriod period,
        Metric metric,
        boolean masked,
        boolean byteOrderMark) {}
