package app.contrail.ui.shell;

import app.contrail.api.ApiKey;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.Outcome;
import app.contrail.history.HistoryException;
import app.contrail.settings.Account;
import app.contrail.settings.Account.KeyPlace;
import app.contrail.settings.Accounts;
import app.contrail.ui.accounts.AccountRow;
import app.contrail.ui.accounts.AccountTexts;
import app.contrail.ui.accounts.AccountsModel;
import app.contrail.ui.accounts.CurrentAccount;
import app.contrail.ui.accounts.GivenAccount;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.Wording;
import app.contrail.ui.notice.NoticeModel;
import app.contrail.ui.notice.NoticeTexts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries out what the user does with accounts: whatever may block in the background, so that nobody waits for disk,
 * keyring or network. For the FX thread.
 */
final class AccountsPresenter {
    private final AccountsModel model;
    private final NoticeModel notice;
    private final AccountBook book;
    private final AccountTexts texts;
    private final NoticeTexts notices;
    private final Executor background;
    private final FxExecutor fx;
    private final Clock clock;
    private final Opener opener;
    private final Map<String, AccountTexts.Test> tests = new HashMap<>();

    /** The number of the last account that was asked for; a session of any other comes too late. */
    private int asked;

    /** Shows the session of an account. */
    interface Opener {
        void open(Session session, Account account);
    }

    AccountsPresenter(
            DashboardModels models,
            AccountBook book,
            Wording wording,
            Executor background,
            FxExecutor fx,
            Clock clock,
            Opener opener) {
        this.model = models.accounts();
        this.notice = models.notice();
        this.book = book;
        this.background = background;
        this.fx = fx;
        this.clock = clock;
        this.opener = opener;
        texts = new AccountTexts(wording);
        notices = new NoticeTexts(wording);
    }

    /** To be told whose session is shown from now on; null for sample data. */
    void opened(@Nullable Account account) {
        asked++;
        notice.offerProperty().set(null);
        model.currentProperty().set(account == null ? null : described(account));
        render();
    }

    /** Keeps a key that the service has accepted; the session with it is shown already. */
    void accepted(Account account, ApiKey key) {
        // A file is only ever the user's own choice; what is in memory may find a keyring by now.
        KeyPlace wanted = account.keyPlace() == KeyPlace.FILE ? KeyPlace.FILE : KeyPlace.KEYRING;
        inBackground(() -> book.keep(account, key, wanted), this::kept);
    }

    /** Opens an account; for the one that is open, its key is fetched again. */
    void open(Account account) {
        int mine = ++asked;
        background.execute(() -> {
            try {
                Session session = book.open(account);
                fx.execute(() -> show(mine, session, account));
            } catch (HistoryException | IllegalArgumentException e) {
                fx.execute(() -> model.problemProperty().set(String.valueOf(e.getMessage())));
            }
        });
    }

    private void show(int mine, Session session, Account account) {
        if (mine != asked) {
            background.execute(session::close);
            return;
        }
        opener.open(session, account);
        if (!account.id().equals(GivenAccount.ID)) {
            inBackground(() -> book.choose(account), this::tell);
        }
    }

    void test(Account account) {
        tests.put(account.id(), new AccountTexts.Test(null, Duration.ZERO));
        render();
        inBackground(
                () -> {
                    Instant begin = clock.instant();
                    Outcome<List<Contest>> outcome = book.test(account);
                    return new AccountTexts.Test(outcome, Duration.between(begin, clock.instant()));
                },
                test -> {
                    tests.put(account.id(), test);
                    render();
                });
    }

    void rename(Account account, String name) {
        inBackground(() -> book.rename(account, name), this::tell);
    }

    void moveKey(Account account, KeyPlace place) {
        inBackground(() -> book.move(account, place), moved -> {
            tell(moved.problem());
            if (moved.problem() == null) {
                notice.offerProperty().set(null);
            }
        });
    }

    /** Keeps the key of the account that is shown in a file, because the user wants it so. */
    void keepInFile() {
        CurrentAccount current = model.current();
        notice.offerProperty().set(null);
        if (current != null) {
            inBackground(() -> book.move(current.account(), KeyPlace.FILE), moved -> {
                tell(moved.problem());
                offer(moved);
            });
        }
    }

    /** @param last runs when no account is left to be shown */
    void remove(Account account, Runnable last) {
        inBackground(() -> book.remove(account), problem -> {
            tell(problem);
            Accounts left = book.kept();
            CurrentAccount current = model.current();
            if (left.byId(account.id()) != null
                    || current == null
                    || !current.account().id().equals(account.id())) {
                return;
            }
            Account next = left.first();
            if (next == null) {
                last.run();
            } else {
                open(next);
            }
        });
    }

    /** To be told what the service lists for the account that is shown. */
    void listed(List<Contest> contests) {
        CurrentAccount current = model.current();
        if (current != null && current.source() == null) {
            SequencedSet<String> ids = new LinkedHashSet<>();
            contests.forEach(contest -> ids.add(contest.id().value()));
            background.execute(() -> book.listed(current.account(), ids));
        }
    }

    /** Whether a recorded contest may be one of this account's; the history is shared by all at the same service. */
    Predicate<ContestId> mine(@Nullable Account account) {
        Set<String> foreign = account == null ? Set.of() : book.kept().foreignTo(account.id());
        return contest -> !foreign.contains(contest.value());
    }

    /** Writes the rows anew. */
    void render() {
        List<AccountRow> rows = new ArrayList<>();
        GivenAccount given = book.given();
        if (given != null) {
            rows.add(row(given.account()));
        }
        book.kept().all().forEach(account -> rows.add(row(account)));
        if (!rows.equals(model.rows())) {
            model.rows().setAll(rows);
        }
    }

    private AccountRow row(Account account) {
        CurrentAccount current = model.current();
        boolean shown = current != null && current.account().id().equals(account.id());
        return texts.row(described(account), shown, tests.get(account.id()));
    }

    /** With where its key came from, if that was not from here. */
    CurrentAccount described(Account account) {
        GivenAccount given = book.given();
        return new CurrentAccount(
                account, given != null && account.id().equals(GivenAccount.ID) ? given.source() : null);
    }

    String name(Account account) {
        return texts.name(described(account));
    }

    private void kept(Kept kept) {
        tell(null);
        offer(kept);
    }

    private void offer(Kept kept) {
        String problem = kept.problem();
        CurrentAccount current = model.current();
        if (problem != null
                && current != null
                && current.account().id().equals(kept.account().id())) {
            boolean lost = kept.account().keyPlace() == KeyPlace.MEMORY;
            notice.offerProperty()
                    .set(
                            lost
                                    ? notices.keptInMemory(kept.account().name(), problem)
                                    : notices.aboutAccount(kept.account().name(), problem));
        }
    }

    /** What is kept may be another now: the current account follows, and the rows. */
    private void tell(@Nullable String problem) {
        model.problemProperty().set(problem == null ? "" : problem);
        CurrentAccount current = model.current();
        Account known =
                current == null ? null : book.kept().byId(current.account().id());
        if (known != null) {
            model.currentProperty().set(described(known));
        }
        render();
    }

    private <T extends @Nullable Object> void inBackground(Supplier<T> work, Consumer<? super T> receiver) {
        background.execute(() -> {
            T result = work.get();
            fx.execute(() -> receiver.accept(result));
        });
    }
}
