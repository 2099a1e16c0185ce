package app.contrail.ui.notice;

import org.jspecify.annotations.Nullable;

/**
 * What to say about the key of the account that is shown, in words that name the account.
 *
 * @param refused the title if the service refuses it
 * @param missing the title if it is not known
 * @param awaited the title while it is being fetched
 * @param problem why it is not known, in sentences; null if it is known, or being fetched
 */
public record KeyWords(
        String refused,
        String missing,
        String awaited,
        @Nullable String problem) {}
