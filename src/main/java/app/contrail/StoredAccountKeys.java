package app.contrail;

import app.contrail.api.ApiKey;
import app.contrail.cli.AccountKeys;
import app.contrail.cli.CommandFailure;
import app.contrail.cli.ExitCode;
import app.contrail.keys.KeyException;
import app.contrail.settings.Account;
import app.contrail.settings.Accounts;
import app.contrail.settings.SettingsLook;
import app.contrail.settings.SettingsStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;

/** The accounts of a data folder, for commands. */
record StoredAccountKeys(Executor background, Clock clock) implements AccountKeys {
    /** Long enough for a keyring that is open; one that waits for a password must not hold up a job without a user. */
    private static final Duration KEYRING_PATIENCE = Duration.ofSeconds(5);

    @Override
    public Accounts accounts(Path dataDir) {
        return SettingsLook.into(dataDir).settings().accounts();
    }

    @Override
    public ApiKey keyOf(Path dataDir, Account account) {
        try {
            SettingsStore settings = SettingsStore.open(dataDir, clock);
            return KeptAccounts.in(dataDir, settings, background, KEYRING_PATIENCE)
                    .keyOf(account);
        } catch (KeyException e) {
            throw new CommandFailure(
                    ExitCode.KEY_REFUSED,
                    "The key of the account \u201c" + account.name() + "\u201d is missing: " + e.getMessage()
                            + " Or set CONTRAIL_API_KEY, or name a file that holds the key with --api-key-file.",
                    e);
        }
    }
}
