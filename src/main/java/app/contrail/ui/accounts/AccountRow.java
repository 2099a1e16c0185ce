package app.contrail.ui.accounts;

import app.contrail.settings.Account;
import org.jspecify.annotations.Nullable;

/**
 * An account as the list shows it, ready for display.
 *
 * @param key where its key lies, in words
 * @param current whether the window shows it
 * @param kept false for access that came with the start, which can be neither renamed nor removed
 * @param testing whether the service is being asked
 * @param result how the last test went; null if there was none
 * @param works whether it went well
 * @param removal what removing it means, to be confirmed
 */
public record AccountRow(
        Account account,
        String name,
        String key,
        boolean current,
        boolean kept,
        boolean testing,
        @Nullable String result,
        boolean works,
        String removal) {}
