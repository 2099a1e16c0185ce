package app.contrail.ui.shell;

import app.contrail.api.ApiKey;
import app.contrail.api.BaseUrl;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.Outcome;
import app.contrail.settings.Account;
import app.contrail.settings.Account.KeyPlace;
import app.contrail.settings.Accounts;
import app.contrail.ui.accounts.GivenAccount;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * The accounts that the user works with, and their keys. Safe for use by many threads; what is not said to be quick may
 * block, also until the user has unlocked the system's keyring.
 */
public interface AccountBook {

    /** Those that are kept from run to run. Quick. */
    Accounts kept();

    /** The account whose key came with the start of the program and is never kept; null if there is none. Quick. */
    @Nullable GivenAccount given();

    /** An account that is not kept yet. Quick. */
    Account fresh(BaseUrl baseUrl);

    /** Keeps the key, and the account as the chosen one; in memory only, if the place that is wanted does not take it. */
    Kept keep(Account account, ApiKey key, KeyPlace wanted);

    /** Moves the key of a kept account to another place. */
    Kept move(Account account, KeyPlace wanted);

    /** @return what went wrong, in a sentence; null if nothing did */
    @Nullable String rename(Account account, String name);

    /**
     * Forgets a kept account and deletes its key. What was recorded stays.
     *
     * @return what went wrong, in a sentence; null if nothing did
     */
    @Nullable String remove(Account account);

    /**
     * Makes a kept account the one that the next start shows.
     *
     * @return what went wrong, in a sentence; null if nothing did
     */
    @Nullable String choose(Account account);

    /** Keeps which contests the service lists for an account, to tell it from others at the same service. */
    void listed(Account account, SequencedSet<String> contests);

    /**
     * A session of a kept account or of the given one; its key is fetched in the background, and what was recorded shows
     * meanwhile.
     *
     * @throws app.contrail.history.HistoryException if polls cannot even be kept in memory
     */
    Session open(Account account);

    /**
     * Asks the service for the contests of an account; {@link ApiFailure.KeyUnknown} if its key is not to be had.
     */
    Outcome<List<Contest>> test(Account account);
}
