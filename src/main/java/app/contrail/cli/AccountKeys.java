package app.contrail.cli;

import app.contrail.api.ApiKey;
import app.contrail.settings.Account;
import app.contrail.settings.Accounts;
import java.nio.file.Path;

/** The accounts that the window keeps, for commands to which no key is given. Blocks on the disk. */
public interface AccountKeys {

    /** Those in the settings of a data folder. */
    Accounts accounts(Path dataDir);

    /**
     * The key of one of them; never waits for the user.
     *
     * @throws CommandFailure with a sentence for the user, if it is not to be had within seconds
     */
    ApiKey keyOf(Path dataDir, Account account);
}
