package app.contrail;

import app.contrail.api.ApiKey;
import app.contrail.api.BaseUrl;
import app.contrail.api.Connection;
import app.contrail.api.ContestApi;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.Outcome;
import app.contrail.keys.KeyException;
import app.contrail.settings.Account;
import app.contrail.settings.Account.KeyPlace;
import app.contrail.settings.Accounts;
import app.contrail.ui.accounts.GivenAccount;
import app.contrail.ui.shell.AccountBook;
import app.contrail.ui.shell.Kept;
import app.contrail.ui.shell.Session;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The accounts of a window: what is kept, and what came with its start. */
final class LiveAccounts implements AccountBook {
    private static final System.Logger LOG = System.getLogger(LiveAccounts.class.getName());

    private final KeptAccounts kept;
    private final @Nullable Given given;
    private final BiFunction<Account, Supplier<ApiKey>, ? extends Session> sessions;
    private final Function<Connection, ContestApi> clients;

    /** @param source where the key came from */
    record Given(Connection connection, GivenAccount.Source source) {
        Account account() {
            return new Account(GivenAccount.ID, "", connection.baseUrl().toString(), KeyPlace.MEMORY);
        }
    }

    /**
     * @param sessions opens a session that waits for its key
     * @param clients makes a client, for a single request
     */
    LiveAccounts(
            KeptAccounts kept,
            @Nullable Given given,
            BiFunction<Account, Supplier<ApiKey>, ? extends Session> sessions,
            Function<Connection, ContestApi> clients) {
        this.kept = kept;
        this.given = given;
        this.sessions = sessions;
        this.clients = clients;
    }

    /**
     * The account to begin with: the given one, else the one that was used last; null if there is none.
     *
     * @param baseUrl only an account of this address; null for any
     */
    @Nullable Account first(@Nullable BaseUrl baseUrl) {
        if (given != null) {
            return given.account();
        }
        Account first = baseUrl == null ? kept().first() : kept().firstAt(baseUrl.toString());
        return first != null && isSound(first) ? first : null;
    }

    /** Settings can be edited, and a key is not to be sent to whatever stands there. */
    private static boolean isSound(Account account) {
        try {
            BaseUrl.parse(account.baseUrl());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public Accounts kept() {
        return kept.accounts();
    }

    @Override
    public @Nullable GivenAccount given() {
        return given == null ? null : new GivenAccount(given.account(), given.source());
    }

    @Override
    public Account fresh(BaseUrl baseUrl) {
        return kept.fresh(baseUrl);
    }

    @Override
    public Kept keep(Account account, ApiKey key, KeyPlace wanted) {
        return kept.keep(account, key, wanted);
    }

    @Override
    public Kept move(Account account, KeyPlace wanted) {
        return kept.move(account, wanted);
    }

    @Override
    public @Nullable String rename(Account account, String name) {
        return kept.rename(account.id(), name);
    }

    @Override
    public @Nullable String remove(Account account) {
        return kept.remove(account);
    }

    @Override
    public @Nullable String choose(Account account) {
        return kept.choose(account.id());
    }

    @Override
    public void listed(Account account, SequencedSet<String> contests) {
        String problem = kept.listed(account.id(), contests);
        if (problem != null) {
            LOG.log(System.Logger.Level.WARNING, "It was not kept which contests an account lists: {0}", problem);
        }
    }

    @Override
    public Session open(Account account) {
        return sessions.apply(account, () -> keyOf(account));
    }

    @Override
    public Outcome<List<Contest>> test(Account account) {
        ApiKey key;
        try {
            key = keyOf(account);
        } catch (KeyException e) {
            return new Outcome.Failure<>(new ApiFailure.KeyUnknown());
        }
        if (!isSound(account)) {
            return new Outcome.Failure<>(new ApiFailure.NoService());
        }
        return clients.apply(new Connection(BaseUrl.parse(account.baseUrl()), key))
                .contests();
    }

    private ApiKey keyOf(Account account) {
        // What was given never goes to another address than the one that it was given for.
        return given != null
                        && account.id().equals(GivenAccount.ID)
                        && account.baseUrl().equals(given.connection().baseUrl().toString())
                ? given.connection().key()
                : kept.keyOf(account);
    }
}
