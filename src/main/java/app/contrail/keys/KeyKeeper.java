package app.contrail.keys;

import app.contrail.api.ApiKey;
import org.jspecify.annotations.Nullable;

/**
 * A place where keys lie, each under the id of the account that it belongs to. Every method may block, also until the
 * user has answered a question of the system's, and is not for the FX thread. Safe for use by many threads.
 */
public interface KeyKeeper {

    /**
     * The key of an account; null if there is none, or if the place does not give it away, as when it is locked.
     *
     * @throws KeyException with a sentence for the user, if the place cannot be used
     */
    @Nullable ApiKey find(String account);

    /**
     * Keeps a key in place of the one before.
     *
     * @throws KeyException with a sentence for the user, if the key cannot be kept here
     */
    void keep(String account, ApiKey key);

    /**
     * Deletes a key, if there is one.
     *
     * @throws KeyException with a sentence for the user, if the key may still be there
     */
    void forget(String account);
}
