package app.contrail.ui.accounts;

import app.contrail.domain.Contest;
import app.contrail.domain.Outcome;
import app.contrail.settings.Account;
import app.contrail.ui.accounts.GivenAccount.Source;
import app.contrail.ui.common.Wording;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts accounts into words. */
public final class AccountTexts {
    private final Wording wording;

    public AccountTexts(Wording wording) {
        this.wording = wording;
    }

    /**
     * How the test of an account stands.
     *
     * @param outcome what the service answered; null while it is asked
     * @param took how long that took
     */
    public record Test(@Nullable Outcome<List<Contest>> outcome, Duration took) {}

    /** What the account is called. */
    public String name(CurrentAccount account) {
        Source source = account.source();
        return source == null
                ? account.account().name()
                : switch (source) {
                    case ENVIRONMENT -> wording.text("accounts.environment.name");
                    case KEY_FILE -> wording.text("accounts.keyfile.name");
                };
    }

    /** @param test null if the account has not been tested */
    public AccountRow row(CurrentAccount account, boolean current, @Nullable Test test) {
        Outcome<List<Contest>> outcome = test == null ? null : test.outcome();
        return new AccountRow(
                account.account(),
                name(account),
                key(account),
                current,
                account.source() == null,
                test != null && outcome == null,
                test == null || outcome == null ? null : result(outcome, test.took()),
                outcome != null && outcome.valueOrNull() != null,
                wording.text("accounts.remove.text", name(account)) + " " + removal(account.account()));
    }

    /** That the service refuses the key of this account. */
    public String refused(@Nullable CurrentAccount account) {
        if (account == null) {
            return wording.text("notice.key.title");
        }
        return account.source() == null
                ? wording.text("notice.key.account", name(account))
                : switch (account.source()) {
                    case ENVIRONMENT -> wording.text("notice.key.environment");
                    case KEY_FILE -> wording.text("notice.key.keyfile");
                };
    }

    /** That the key of this account is not known. */
    public String missing(@Nullable CurrentAccount account) {
        return account == null
                ? wording.text("notice.nokey.title")
                : wording.text("notice.nokey.account", name(account));
    }

    /** That the key of this account is being fetched. */
    public String awaited(@Nullable CurrentAccount account) {
        return account == null
                ? wording.text("notice.awaited.title")
                : wording.text("notice.awaited.account", name(account));
    }

    private String key(CurrentAccount account) {
        Source source = account.source();
        if (source != null) {
            return switch (source) {
                case ENVIRONMENT -> wording.text("accounts.environment.key");
                case KEY_FILE -> wording.text("accounts.keyfile.key");
            };
        }
        return switch (account.account().keyPlace()) {
            case KEYRING -> wording.text("accounts.keyring.key");
            case MEMORY -> wording.text("accounts.memory.key");
            case FILE -> wording.text("accounts.file.key", account.account().id());
        };
    }

    private String removal(Account account) {
        return switch (account.keyPlace()) {
            case KEYRING -> wording.text("accounts.keyring.removal");
            case MEMORY -> wording.text("accounts.memory.removal");
            case FILE -> wording.text("accounts.file.removal");
        };
    }

    private String result(Outcome<List<Contest>> outcome, Duration took) {
        List<Contest> contests = outcome.valueOrNull();
        if (contests != null) {
            return wording.text(
                    "accounts.test.works",
                    wording.formats().count(contests.size()),
                    wording.formats().count(took.toMillis()));
        }
        var why = outcome.failureOrNull();
        return why == null ? "" : wording.failures().asked(why);
    }
}
