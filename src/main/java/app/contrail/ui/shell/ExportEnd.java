package app.contrail.ui.shell;

import app.contrail.domain.ApiFailure;
import app.contrail.roster.Roster;
import app.contrail.ui.export.SaveTrouble;
import org.jspecify.annotations.Nullable;

/** How an export ended. */
sealed interface ExportEnd {

    /**
     * It is in the file.
     *
     * @param empty whether there is nothing in it but headings
     * @param entriesMissing why there are no entries among everything; null if there are, or none were wanted
     * @param roster all entries that were read for it; null if none were
     */
    record Saved(
            boolean empty,
            @Nullable String entriesMissing,
            @Nullable Roster roster) implements ExportEnd {}

    /**
     * By whoever cancelled it; there is no file.
     *
     * @param kept entries that need not be read again
     */
    record Cancelled(int kept) implements ExportEnd {}

    record NotWritten(SaveTrouble why) implements ExportEnd {}

    /** @param why the history cannot be read, in sentences */
    record NotRead(String why) implements ExportEnd {}

    /** @param kept entries that need not be read again */
    record NoEntries(ApiFailure why, int kept) implements ExportEnd {}
}
