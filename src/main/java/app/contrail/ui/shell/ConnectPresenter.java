package app.contrail.ui.shell;

import app.contrail.api.ApiKey;
import app.contrail.api.BaseUrl;
import app.contrail.api.Connection;
import app.contrail.domain.ApiFailure;
import app.contrail.history.HistoryException;
import app.contrail.settings.Account;
import app.contrail.ui.accounts.GivenAccount;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.Wording;
import app.contrail.ui.welcome.WelcomeModel;
import java.io.UncheckedIOException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Connects to the service: tries address and key on the list of contests before it accepts them, for a new account or
 * for one that needs another key. For the FX thread.
 */
final class ConnectPresenter {
    private final WelcomeModel model;
    private final Sessions sessions;
    private final AccountBook book;
    private final Wording wording;
    private final Executor background;
    private final FxExecutor fx;
    private final Consumer<Session> looking;
    private final Connected connected;

    /** The account that gets another key; null if a new one is made. */
    private @Nullable Account again;

    /** The number of the attempt that counts; an answer to any other is dropped. */
    private int attempt;

    /** Takes a session that answers, with what it was made from. */
    interface Connected {
        void with(Session session, Account account, ApiKey key);
    }

    /**
     * @param looking called with a session on sample data
     * @param connected called with a session that answers
     */
    ConnectPresenter(
            WelcomeModel model,
            Sessions sessions,
            AccountBook book,
            Wording wording,
            Executor background,
            FxExecutor fx,
            Consumer<Session> looking,
            Connected connected) {
        this.model = model;
        this.sessions = sessions;
        this.book = book;
        this.wording = wording;
        this.background = background;
        this.fx = fx;
        this.looking = looking;
        this.connected = connected;
        model.baseUrlProperty().set(BaseUrl.BLITZ_ROCKET.toString());
        model.onConnect(this::connect);
        model.onSample(this::sample);
    }

    /** Asks for a new account. */
    void ask() {
        again = null;
        model.accountProperty().set("");
        model.problemProperty().set("");
    }

    /** Asks for another key of this account, at its address. */
    void askAgain(Account account, String name) {
        again = account;
        model.accountProperty().set(name);
        model.baseUrlProperty().set(account.baseUrl());
        model.keyProperty().set("");
        model.problemProperty().set("");
    }

    /** Drops the attempt that is under way, if any; tells whether there was one. */
    boolean cancel() {
        boolean wasBusy = model.busyProperty().get();
        attempt++;
        model.busyProperty().set(false);
        return wasBusy;
    }

    private void connect() {
        Connection connection;
        try {
            connection = new Connection(
                    BaseUrl.parse(model.baseUrlProperty().get()),
                    ApiKey.of(model.keyProperty().get()));
        } catch (IllegalArgumentException e) {
            model.problemProperty().set(e.getMessage());
            return;
        }
        int mine = begin();
        Account account = accountAt(connection.baseUrl());
        background.execute(() -> {
            try {
                Session session = sessions.connect(connection);
                ApiFailure failure = session.api().contests().failureOrNull();
                fx.execute(() -> finish(
                        mine,
                        session,
                        failure,
                        connection.baseUrl(),
                        () -> connected.with(session, account, connection.key())));
            } catch (HistoryException e) {
                fx.execute(() -> fail(mine, String.valueOf(e.getMessage())));
            }
        });
    }

    private void sample() {
        int mine = begin();
        background.execute(() -> {
            try {
                Session session = sessions.sample();
                fx.execute(() -> finish(mine, session, null, BaseUrl.BLITZ_ROCKET, () -> looking.accept(session)));
            } catch (UncheckedIOException e) {
                fx.execute(() -> fail(mine, wording.text("welcome.sample.failed")));
            } catch (HistoryException e) {
                fx.execute(() -> fail(mine, String.valueOf(e.getMessage())));
            }
        });
    }

    private int begin() {
        attempt++;
        model.problemProperty().set("");
        model.busyProperty().set(true);
        return attempt;
    }

    /**
     * Another address is another account: what was recorded of one service must not go on with another's. What was given
     * at the start is no account that is kept.
     */
    private Account accountAt(BaseUrl baseUrl) {
        Account known = again;
        return known != null
                        && !known.id().equals(GivenAccount.ID)
                        && known.baseUrl().equals(baseUrl.toString())
                ? known
                : book.fresh(baseUrl);
    }

    private void finish(int mine, Session session, @Nullable ApiFailure failure, BaseUrl asked, Runnable accept) {
        if (mine != attempt || failure != null) {
            background.execute(session::close);
        }
        if (mine != attempt) {
            return;
        }
        model.busyProperty().set(false);
        if (failure == null) {
            model.keyProperty().set("");
            ask();
            accept.run();
        } else {
            model.problemProperty().set(wording.failures().whileConnecting(failure, asked));
        }
    }

    private void fail(int mine, String problem) {
        if (mine == attempt) {
            model.busyProperty().set(false);
            model.problemProperty().set(problem);
        }
    }
}
