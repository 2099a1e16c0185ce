package app.contrail.ui.shell;

import app.contrail.api.BaseUrl;
import app.contrail.export.EntriesPart;
import app.contrail.export.ExportPeriod;
import app.contrail.export.ExportRun;
import app.contrail.export.ExportSource;
import app.contrail.history.RecordedView;
import app.contrail.ui.export.ExportSubject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.function.LongConsumer;

/** What is written into the file of one export. Blocks on the disk; for one thread. */
final class ExportContent {
    private final ExportPlan plan;
    private final EntriesPart entries;
    private final Clock clock;

    /** @param clock its zone is the user's */
    ExportContent(ExportPlan plan, EntriesPart entries, Clock clock) {
        this.plan = plan;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Writes all of it; leaves the stream open.
     *
     * @param rows told how many are written so far
     * @return false if there was nothing to write but headings
     */
    boolean writeTo(OutputStream out, LongConsumer rows) throws IOException {
        if (plan.wish().subject() == ExportSubject.REPORT) {
            writeReport(out);
            return true;
        }
        return writeTables(out, rows) > 0;
    }

    private void writeReport(OutputStream out) throws IOException {
        Session session = plan.session();
        ExportPeriod period = plan.period(clock.instant());
        Reports.of(session.history(), plan.settings(), plan.wish().masked(), session.gapAfter(), clock)
                .write(plan.contest(), period.from().equals(Instant.MIN) ? null : period.from(), period.to(), out);
    }

    private long writeTables(OutputStream out, LongConsumer rows) throws IOException {
        Session session = plan.session();
        BaseUrl service = session.facts().service();
        RecordedView views = new RecordedView(session.history(), plan.contest());
        ExportSource source = new ExportSource(
                plan.contest(),
                service == null ? "" : service.origin(),
                session.history(),
                time -> views.at(time, session.gapAfter()),
                entries);
        return new ExportRun(source, clock).write(plan.order(clock.instant()), out, rows);
    }
}
