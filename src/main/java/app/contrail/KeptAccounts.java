package app.contrail;

import app.contrail.api.ApiKey;
import app.contrail.api.BaseUrl;
import app.contrail.keys.KeyException;
import app.contrail.keys.KeyKeeper;
import app.contrail.keys.MemoryKeys;
import app.contrail.keys.SystemKeyring;
import app.contrail.keys.UnencryptedFiles;
import app.contrail.settings.Account;
import app.contrail.settings.Account.KeyPlace;
import app.contrail.settings.Accounts;
import app.contrail.settings.SettingsException;
import app.contrail.settings.SettingsStore;
import app.contrail.ui.shell.Kept;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The accounts in the settings together with their keys, which lie elsewhere. What reads or writes a key may block, also
 * until the user has unlocked the keyring; so does what changes the settings. Safe for use by many threads.
 */
final class KeptAccounts {
    private static final String USUAL_NAME = "Blitz Rocket";

    private final SettingsStore settings;
    /** Made when they are needed, because most starts come before any of them is. */
    private final Map<KeyPlace, Supplier<? extends KeyKeeper>> places;

    private KeptAccounts(SettingsStore settings, Map<KeyPlace, Supplier<? extends KeyKeeper>> places) {
        this.settings = settings;
        this.places = new EnumMap<>(places);
    }

    /**
     * Accounts with keys in the system's keyring, in memory, or in files of the data folder.
     *
     * @param settings those in the same folder
     * @param patience how long the user may take to unlock the keyring
     */
    static KeptAccounts in(Path dataDir, SettingsStore settings, Executor background, Duration patience) {
        return with(settings, () -> new SystemKeyring(background, patience), () -> new UnencryptedFiles(dataDir));
    }

    /** Accounts of whose keys nothing outlasts this run. */
    static KeptAccounts forThisRun(SettingsStore settings) {
        KeyKeeper memory = new MemoryKeys();
        return with(settings, () -> memory, () -> memory);
    }

    static KeptAccounts with(
            SettingsStore settings, Supplier<? extends KeyKeeper> keyring, Supplier<? extends KeyKeeper> files) {
        KeyKeeper memory = new MemoryKeys();
        return new KeptAccounts(
                settings, Map.of(KeyPlace.KEYRING, keyring, KeyPlace.FILE, files, KeyPlace.MEMORY, () -> memory));
    }

    /** Never blocks. */
    Accounts accounts() {
        return settings.settings().accounts();
    }

    /** An account that is not kept yet, with an id and a name that no other has. Never blocks. */
    Account fresh(BaseUrl baseUrl) {
        String host = Objects.requireNonNullElse(baseUrl.uri().getHost(), USUAL_NAME);
        String usual = baseUrl.equals(BaseUrl.BLITZ_ROCKET) ? USUAL_NAME : host;
        List<String> taken = accounts().all().stream().map(Account::name).toList();
        String name = IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? usual : usual + " " + number)
                .filter(free -> !taken.contains(free))
                .findFirst()
                .orElse(usual);
        return new Account(UUID.randomUUID().toString(), name, baseUrl.toString(), KeyPlace.MEMORY);
    }

    /** @throws KeyException with what to do, if the key is not to be had */
    ApiKey keyOf(Account account) {
        ApiKey key = keeper(account.keyPlace()).find(account.id());
        if (key == null) {
            throw new KeyException(
                    switch (account.keyPlace()) {
                        case KEYRING ->
                            "The system's keyring does not give it away: the keyring is locked, or the key was deleted"
                                    + " there. Unlock it, or enter the key again.";
                        case MEMORY -> "It was kept in memory only, until Contrail was closed. Enter the key again.";
                        case FILE -> "The file that held it is gone. Enter the key again.";
                    });
        }
        return key;
    }

    /**
     * Keeps a key and with it the account, which becomes the chosen one. Where the key cannot be kept as wanted, it stays
     * in memory.
     */
    Kept keep(Account account, ApiKey key, KeyPlace wanted) {
        KeyPlace place = wanted;
        String problem = null;
        try {
            keeper(wanted).keep(account.id(), key);
        } catch (KeyException e) {
            problem = e.getMessage();
            place = KeyPlace.MEMORY;
            keeper(place).keep(account.id(), key);
        }
        Account known = accounts().byId(account.id());
        Account kept = (known == null ? account : known).keptIn(place);
        return new Kept(kept, joined(problem, chooseInstead(known, kept)));
    }

    /** Moves the key to another place. Where it cannot be kept there, it stays where it is. */
    Kept move(Account account, KeyPlace wanted) {
        try {
            keeper(wanted).keep(account.id(), keyOf(account));
        } catch (KeyException e) {
            return new Kept(account, e.getMessage());
        }
        Account known = accounts().byId(account.id());
        Account kept = (known == null ? account : known).keptIn(wanted);
        return new Kept(kept, chooseInstead(known, kept));
    }

    /** The key in the place before is deleted last, when it is known for sure where the new one lies. */
    private @Nullable String chooseInstead(@Nullable Account before, Account kept) {
        String problem = change(all -> all.with(kept).choosing(kept.id()));
        return problem == null && before != null && before.keyPlace() != kept.keyPlace()
                ? forgetIn(before.keyPlace(), kept.id())
                : problem;
    }

    /** @return what went wrong, in a sentence; null if nothing did */
    @Nullable String rename(String id, String name) {
        return change(all -> {
            Account account = all.byId(id);
            return account == null ? all : all.with(account.named(name));
        });
    }

    /** Forgets an account and deletes its key; what was recorded stays. Returns what went wrong, or null. */
    @Nullable String remove(Account account) {
        String problem = forgetIn(account.keyPlace(), account.id());
        if (account.keyPlace() == KeyPlace.MEMORY) {
            // A keyring that was slow to open may have taken the key after it was given up.
            forgetIn(KeyPlace.KEYRING, account.id());
        }
        return joined(problem, change(all -> all.without(account.id())));
    }

    /** @return what went wrong, in a sentence; null if nothing did */
    @Nullable String choose(String id) {
        return change(all -> all.choosing(id));
    }

    /** @return what went wrong, in a sentence; null if nothing did */
    @Nullable String listed(String id, SequencedSet<String> contests) {
        return change(all -> {
            Account account = all.byId(id);
            return account == null ? all : all.with(account.listing(contests));
        });
    }

    private KeyKeeper keeper(KeyPlace place) {
        return Objects.requireNonNull(places.get(place)).get();
    }

    private @Nullable String forgetIn(KeyPlace place, String id) {
        try {
            keeper(place).forget(id);
            return null;
        } catch (KeyException e) {
            return e.getMessage();
        }
    }

    private @Nullable String change(UnaryOperator<Accounts> change) {
        try {
            settings.update(before -> before.withAccounts(change.apply(before.accounts())));
            return null;
        } catch (SettingsException e) {
            return e.getMessage();
        }
    }

    private static @Nullable String joined(@Nullable String one, @Nullable String other) {
        if (one == null) {
            return other;
        }
        return other == null ? one : one + " " + other;
    }
}
