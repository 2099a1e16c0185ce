package app.contrail.ui.shell;

import app.contrail.domain.ContestStatus;
import app.contrail.domain.ContestView;
import app.contrail.report.Ink;
import app.contrail.report.ReportContent;
import app.contrail.ui.common.Formats;
import app.contrail.ui.common.Wording;
import app.contrail.ui.header.HeaderContent;
import app.contrail.ui.header.HeaderTexts;
import java.time.Instant;

/** Puts contest and period into the head of a report. */
final class ReportHeadTexts {
    private final Wording wording;
    private final HeaderTexts header;

    ReportHeadTexts(Wording wording) {
        this.wording = wording;
        header = new HeaderTexts(wording);
    }

    /** @param title of the contest, as it is to be printed */
    ReportContent.Head head(ContestView view, String title, ReportTexts.Period period, Instant made) {
        HeaderContent words = header.header(view, true, period.to());
        Formats formats = wording.formats();
        Instant asOf = view.snapshot().analytics().takenAtOrNull();
        return new ReportContent.Head(
                wording.text("report.page.kind"),
                wording.text("report.made.line", formats.dayAndTime(made)),
                title,
                words.statusWord(),
                ink(words.status()),
                words.mode(),
                words.dates(),
                range(period),
                asOf == null ? "" : wording.text("report.asof.line", formats.dayAndTime(asOf)));
    }

    private String range(ReportTexts.Period period) {
        Formats formats = wording.formats();
        String to = formats.dayAndTime(period.to());
        return period.from().isBefore(period.to())
                ? wording.text("report.range.line", formats.dayAndTime(period.from()), to, zoneName())
                : wording.text("report.until.line", to, zoneName());
    }

    private String zoneName() {
        String id = wording.formats().zone().getId();
        return id.equals("Z") ? "UTC" : id;
    }

    private static Ink ink(ContestStatus status) {
        return switch (status) {
            case ACTIVE -> Ink.GOOD;
            case PAUSED -> Ink.PAUSED;
            case DRAFT, ENDED, OTHER -> Ink.MUTED;
        };
    }
}
