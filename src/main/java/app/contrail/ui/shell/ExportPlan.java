package app.contrail.ui.shell;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.domain.TotalsAt;
import app.contrail.export.ExportOrder;
import app.contrail.export.ExportPeriod;
import app.contrail.settings.Settings;
import app.contrail.ui.export.ExportShown;
import app.contrail.ui.export.ExportTime;
import app.contrail.ui.export.ExportWish;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the user wishes, with what was on screen then: it stays the same while the window shows something else.
 *
 * @param title of the contest
 * @param unreachable why the service cannot be reached at all, as its last answers tell; null if it can
 * @param shown what the chart showed
 * @param settings how numbers and times were written
 */
record ExportPlan(
        Session session,
        ContestId contest,
        String title,
        @Nullable ApiFailure unreachable,
        ExportWish wish,
        ExportShown shown,
        Settings settings) {

    /** The time that is wished. Blocks on the disk. */
    ExportPeriod period(Instant now) {
        return switch (wish.time()) {
            case ExportTime.Usual usual ->
                switch (usual) {
                    case AS_SHOWN -> new ExportPeriod(shown.from(), shown.to());
                    case ALL -> new ExportPeriod(Instant.MIN, newest(now));
                };
            case ExportTime.Between between -> new ExportPeriod(between.from(), between.to());
            case ExportTime.At at -> new ExportPeriod(Instant.MIN, at.moment());
        };
    }

    /** Puts it as the command line would. Blocks on the disk. */
    ExportOrder order(Instant now) {
        return new ExportOrder(wish.subject().panel(), wish.format(), period(now), shown.metric(), wish.masked(), true);
    }

    /** What was recorded before the clock was set back is not left out. */
    private Instant newest(Instant now) {
        Optional<Instant> newest =
                session.history().totalsBefore(contest, Instant.MAX).map(TotalsAt::at);
        return newest.filter(at -> at.isAfter(now)).orElse(now);
    }
}
