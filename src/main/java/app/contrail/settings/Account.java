package app.contrail.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/**
 * Access to the service for one team, without its key.
 *
 * @param id tells accounts apart, also in the system's keyring; never changes and says nothing about the key
 * @param name what the user calls it
 * @param baseUrl of the service, as it was checked when the account was made
 * @param keyPlace where the key lies
 * @param contests ids of the contests that the service listed last for this account; empty if it has listed none yet
 */
public record Account(String id, String name, String baseUrl, KeyPlace keyPlace, SequencedSet<String> contests) {

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
        SequencedSet<String> listed = new LinkedHashSet<>();
        contests.forEach(contest -> listed.add(Unicode.of(contest)));
        contests = Collections.unmodifiableSequencedSet(listed);
    }

    /** An account for which nothing has been listed yet. */
    public Account(String id, String name, String baseUrl, KeyPlace keyPlace) {
        this(id, name, baseUrl, keyPlace, new LinkedHashSet<>());
    }

    /** This account under another name. */
    public Account named(String other) {
        return new Account(id, other, baseUrl, keyPlace, contests);
    }

    /** This account with its key in another place. */
    public Account keptIn(KeyPlace other) {
        return new Account(id, name, baseUrl, other, contests);
    }

    /** This account with what the service lists for it now. */
    public Account listing(SequencedSet<String> other) {
        return new Account(id, name, baseUrl, keyPlace, other);
    }

    /** Scheme, host and port, under which polls are recorded; the whole address if that makes no sense. */
    String origin() {
        try {
            URI uri = new URI(baseUrl);
            return uri.getScheme() + "://" + uri.getAuthority();
        } catch (URISyntaxException e) {
            return baseUrl;
        }
    }
}
