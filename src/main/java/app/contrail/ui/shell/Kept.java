package app.contrail.ui.shell;

import app.contrail.settings.Account;
import org.jspecify.annotations.Nullable;

/**
 * How the keeping of a key went.
 *
 * @param account the account as it is now, which says where the key lies
 * @param problem why the key does not lie where it should, or what else went wrong, in sentences for the user; null if all
 *     is well
 */
public record Kept(Account account, @Nullable String problem) {}
