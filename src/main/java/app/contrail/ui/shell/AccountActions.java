package app.contrail.ui.shell;

import app.contrail.settings.Account;
import app.contrail.settings.Account.KeyPlace;
import app.contrail.ui.accounts.AccountsModel;

/** What the list of accounts asks for, handed on to whoever does it. For the FX thread. */
record AccountActions(Dashboard dashboard, AccountsPresenter accounts) implements AccountsModel.Actions {
    @Override
    public void add() {
        dashboard.showConnect();
    }

    @Override
    public void open(Account account) {
        accounts.open(account);
    }

    @Override
    public void test(Account account) {
        accounts.test(account);
    }

    @Override
    public void rename(Account account, String name) {
        accounts.rename(account, name);
    }

    @Override
    public void enterKey(Account account) {
        dashboard.showConnect(account);
    }

    @Override
    public void moveKey(Account account, KeyPlace place) {
        accounts.moveKey(account, place);
    }

    @Override
    public void remove(Account account) {
        accounts.remove(account, dashboard::closeSession);
    }

    @Override
    public void close() {
        dashboard.showDashboard();
    }
}
