package app.contrail.ui.export;

import app.contrail.domain.ApiFailure;
import app.contrail.roster.Roster;
import app.contrail.roster.RosterProgress;
import app.contrail.roster.RosterProgress.Waiting;
import app.contrail.ui.common.Formats;
import app.contrail.ui.common.Wording;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Says how far an export is and what became of it. */
public final class ExportNewsTexts {
    private static final double UNKNOWN = -1;

    private final Wording wording;

    public ExportNewsTexts(Wording wording) {
        this.wording = wording;
    }

    /** @param rows that are written so far */
    public ExportNews writing(Path file, long rows) {
        String name = ExportTexts.name(file);
        return new ExportNews.Running(
                rows == 0
                        ? wording.text("export.begun.progress", name)
                        : wording.text(
                                "export.rows.progress", name, wording.formats().count(rows)),
                UNKNOWN);
    }

    /** Entries are being read from the service. */
    public ExportNews reading(RosterProgress progress) {
        Long total = progress.total();
        String read = wording.formats().count(progress.read());
        String far = total == null
                ? wording.text("export.entries.begun")
                : progress.again()
                        ? wording.text("export.entries.again", read)
                        : wording.text(
                                "export.entries.progress",
                                read,
                                wording.formats().count(total));
        double share = total == null || total == 0 ? UNKNOWN : Math.min(1, (double) progress.read() / total);
        return new ExportNews.Running((far + " " + waiting(progress.waiting())).strip(), share);
    }

    private String waiting(Waiting waiting) {
        return switch (waiting) {
            case Waiting.ForAnswer answer -> "";
            case Waiting.ForRoom room ->
                wording.text("export.room.waiting", wording.formats().countdown(room.time()));
            case Waiting.AfterFailure failure ->
                wording.text(
                        "export.retry.waiting",
                        wording.failures().brief(failure.why()),
                        wording.formats().countdown(failure.time()));
        };
    }

    public ExportNews saved(Path file) {
        return new ExportNews.Saved(wording.text("export.saved.news", ExportTexts.name(file)));
    }

    /**
     * It is done.
     *
     * @param empty whether there is nothing in it but headings
     * @param entriesMissing why there are no entries among everything; null if there are, or none were wanted
     * @param roster all entries that were read for it; null if none were
     */
    public ExportNews saved(
            Path file, ExportSubject subject, boolean empty, @Nullable String entriesMissing, @Nullable Roster roster) {
        String saved = wording.text("export.saved.news", ExportTexts.name(file));
        if (entriesMissing != null) {
            saved += " " + wording.text("export.saved.withoutentries", entriesMissing);
        } else if (empty) {
            saved += " "
                    + wording.text(subject == ExportSubject.ENTRIES ? "export.saved.noentries" : "export.saved.empty");
        }
        return new ExportNews.Saved(roster == null ? saved : saved + changes(roster));
    }

    /** What came, went and changed while all entries were read, each sentence after a space. */
    private String changes(Roster roster) {
        Formats formats = wording.formats();
        String changes = roster.cameIn() + roster.vanished() + roster.changed() == 0
                ? ""
                : " "
                        + wording.text(
                                "export.saved.changes",
                                formats.count(roster.cameIn()),
                                formats.count(roster.vanished()),
                                formats.count(roster.changed()));
        return roster.mayLack() == 0
                ? changes
                : changes + " " + wording.text("export.saved.maylack", formats.count(roster.mayLack()));
    }

    /** @param kept entries that need not be read again */
    public ExportNews cancelled(Path file, int kept) {
        return new ExportNews.Unsaved(
                wording.text("export.cancelled.news", ExportTexts.name(file)) + left(kept), false, false);
    }

    /**
     * Another account was opened, and with that the data went away.
     *
     * @param kept entries that need not be read again
     */
    public ExportNews left(Path file, int kept) {
        return new ExportNews.Unsaved(
                wording.text("export.left.news", ExportTexts.name(file)) + left(kept), true, false);
    }

    private String left(int kept) {
        return " "
                + (kept == 0
                        ? wording.text("export.nothing.left")
                        : wording.text("export.kept.todo", wording.formats().count(kept)));
    }

    public ExportNews failed(Path file, SaveTrouble trouble) {
        String todo = switch (trouble) {
            case NO_ROOM -> wording.text("export.noroom.todo");
            case FOLDER_PROTECTED -> wording.text("export.protected.todo");
            case FILE_IN_USE -> wording.text("export.inuse.todo");
            case NAME_TOO_LONG -> wording.text("export.toolong.todo");
            case NO_FOLDER -> wording.text("export.nofolder.todo");
            case OTHER -> wording.text("export.other.todo");
        };
        return unsaved(file, todo);
    }

    /** @param why in sentences */
    public ExportNews unread(Path file, String why) {
        return unsaved(file, why);
    }

    /** @param kept entries that need not be read again */
    public ExportNews noEntries(Path file, ApiFailure why, int kept) {
        String again = kept == 0
                ? ""
                : " " + wording.text("export.kept.todo", wording.formats().count(kept));
        return unsaved(file, wording.failures().asked(why) + again);
    }

    private ExportNews unsaved(Path file, String todo) {
        return new ExportNews.Unsaved(
                wording.text("export.failed.news", ExportTexts.name(file)) + " " + todo, true, true);
    }

    /** The desktop has no way to show a file. */
    public ExportNews notShown(Path file) {
        return new ExportNews.Saved(wording.text("export.notshown.news", file.toString()));
    }
}
