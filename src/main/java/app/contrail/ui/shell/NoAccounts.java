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

/** Where no accounts are kept, as in a picture: keys live as long as their session. Everything is quick. */
final class NoAccounts implements AccountBook {
    @Override
    public Accounts kept() {
        return Accounts.NONE;
    }

    @Override
    public @Nullable GivenAccount given() {
        return null;
    }

    @Override
    public Account fresh(BaseUrl baseUrl) {
        return new Account("none", baseUrl.uri().getHost(), baseUrl.toString(), KeyPlace.MEMORY);
    }

    @Override
    public Kept keep(Account account, ApiKey key, KeyPlace wanted) {
        return new Kept(account, null);
    }

    @Override
    public Kept move(Account account, KeyPlace wanted) {
        return new Kept(account, null);
    }

    @Override
    public @Nullable String rename(Account account, String name) {
        return null;
    }

    @Override
    public @Nullable String remove(Account account) {
        return null;
    }

    @Override
    public @Nullable String choose(Account account) {
        return null;
    }

    @Override
    public void listed(Account account, SequencedSet<String> contests) {}

    @Override
    public Session open(Account account) {
        throw new UnsupportedOperationException("No accounts are kept here");
    }

    @Override
    public Outcome<List<Contest>> test(Account account) {
        return new Outcome.Failure<>(new ApiFailure.KeyUnknown());
    }
}
