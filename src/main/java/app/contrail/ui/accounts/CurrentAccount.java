package app.contrail.ui.accounts;

import app.contrail.settings.Account;
import app.contrail.ui.accounts.GivenAccount.Source;
import org.jspecify.annotations.Nullable;

/**
 * The account that the window shows.
 *
 * @param source where its key came from at the start; null for a kept account
 */
public record CurrentAccount(Account account, @Nullable Source source) {}
