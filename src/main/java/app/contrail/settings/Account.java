package app.contrail.settings;

/**
 * Access to the service for one team, without its key.
 *
 * @param id tells accounts apart, also in the system's keyring; never changes and says nothing about the key
 * @param name what the user calls it
 * @param baseUrl of the service, as it was checked when the account was made
 * @param keyPlace where the key lies
 */
public record Account(String id, String name, String baseUrl, KeyPlace keyPlace) {

    /** Where a key lies. */
    public enum KeyPlace {
        /** In the system's keyring. */
        KEYRING,
        /** Nowhere: the user is asked in each run. */
        MEMORY,
        /** In a file that only the user may read, unencrypted, because the user wants it so. */
        FILE
    }

    public Account {
        id = Unicode.of(id);
        name = Unicode.of(name);
        baseUrl = Unicode.of(baseUrl);
    }

    /** This account under another name. */
    public Account named(String other) {
        return new Account(id, other, baseUrl, keyPlace);
    }

    /** This account with its key in another place. */
    public Account keptIn(KeyPlace other) {
        return new Account(id, name, baseUrl, other);
    }
}
