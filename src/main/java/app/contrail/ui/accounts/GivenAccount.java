package app.contrail.ui.accounts;

import app.contrail.settings.Account;

/**
 * Access that came with the start of the program, for this run only.
 *
 * @param account without a name of its own
 */
public record GivenAccount(Account account, Source source) {
    /** The id of the account, which no kept one has. */
    public static final String ID = "given";

    /** Where the key came from. */
    public enum Source {
        /** {@code CONTRAIL_API_KEY} */
        ENVIRONMENT,
        /** The file that {@code --api-key-file} or the configuration file names. */
        KEY_FILE
    }
}
