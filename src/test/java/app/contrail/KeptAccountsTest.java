package app.contrail;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.contrail.api.ApiKey;
import app.contrail.api.BaseUrl;
import app.contrail.keys.KeyException;
import app.contrail.keys.KeyKeeper;
import app.contrail.keys.MemoryKeys;
import app.contrail.keys.UnencryptedFiles;
import app.contrail.settings.Account;
import app.contrail.settings.Account.KeyPlace;
import app.contrail.settings.SettingsStore;
import app.contrail.testing.ManualClock;
import app.contrail.ui.shell.Kept;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real settings and files; in place of the system's keyring, one in memory or one that is not there. */
class KeptAccountsTest {
    private static final String KEY = "vk_live_canary_0123456789";
    private static final BaseUrl ELSEWHERE = BaseUrl.parse("https://rocket.example/api");

    @TempDir
    Path folder;

    private final KeyKeeper keyring = new MemoryKeys();
    private boolean keyringIsThere = true;

    @Test
    void aKeyGoesToTheKeyringAndItsAccountToTheSettingsForTheNextRun() throws Exception {
        KeptAccounts accounts = run();
        Kept kept = accounts.keep(accounts.fresh(ELSEWHERE), ApiKey.of(KEY), KeyPlace.KEYRING);
        assertThat(kept.problem()).isNull();

        Account again = requireNonNull(run().accounts().first());
        assertThat(again).isEqualTo(kept.account());
        assertThat(again.keyPlace()).isEqualTo(KeyPlace.KEYRING);
        assertThat(run().keyOf(again)).isNotNull();
        assertNoFileHoldsTheKey();
    }

    @Test
    void withoutAKeyringTheKeyStaysInMemoryAndTheReasonIsSaid() throws Exception {
        keyringIsThere = false;
        KeptAccounts accounts = run();
        Kept kept = accounts.keep(accounts.fresh(ELSEWHERE), ApiKey.of(KEY), KeyPlace.KEYRING);

        assertThat(kept.problem()).isEqualTo("There is no keyring.");
        assertThat(kept.account().keyPlace()).isEqualTo(KeyPlace.MEMORY);
        assertThat(accounts.keyOf(kept.account())).isNotNull();
        assertNoFileHoldsTheKey();
        KeptAccounts next = run();
        assertThatThrownBy(() -> next.keyOf(requireNonNull(next.accounts().first())))
                .isInstanceOf(KeyException.class)
                .hasMessage("It was kept in memory only, until Contrail was closed. Enter the key again.");
    }

    @Test
    void aKeyThatCannotBeMovedStaysWhereItIs() {
        keyringIsThere = false;
        KeptAccounts accounts = run();
        Account inFile = accounts.keep(accounts.fresh(ELSEWHERE), ApiKey.of(KEY), KeyPlace.FILE)
                .account();

        assertThat(accounts.move(inFile, KeyPlace.KEYRING)).isEqualTo(new Kept(inFile, "There is no keyring."));
        assertThat(run().keyOf(requireNonNull(run().accounts().first()))).isNotNull();
    }

    @Test
    void aKeyThatIsMovedIsLeftNowhereElse() {
        KeptAccounts accounts = run();
        Account inFile = accounts.keep(accounts.fresh(ELSEWHERE), ApiKey.of(KEY), KeyPlace.FILE)
                .account();
        assertThat(new UnencryptedFiles(folder).find(inFile.id())).isNotNull();

        Kept moved = accounts.move(inFile, KeyPlace.KEYRING);

        assertThat(moved).isEqualTo(new Kept(inFile.keptIn(KeyPlace.KEYRING), null));
        assertThat(new UnencryptedFiles(folder).find(inFile.id())).isNull();
        assertThat(run().keyOf(requireNonNull(run().accounts().first()))).isNotNull();
    }

    @Test
    void anotherKeyOfAnAccountTakesThePlaceOfTheOldOneAndTheNameStays() {
        KeptAccounts accounts = run();
        Account account = accounts.keep(accounts.fresh(ELSEWHERE), ApiKey.of("vk_old"), KeyPlace.KEYRING)
                .account();
        accounts.rename(account.id(), "Rocket Agency");

        ApiKey key = ApiKey.of(KEY);
        accounts.keep(account, key, KeyPlace.KEYRING);

        assertThat(accounts.accounts().all()).containsExactly(account.named("Rocket Agency"));
        assertThat(accounts.keyOf(account)).isSameAs(key);
    }

    @Test
    void aRemovedAccountLeavesNoKey() {
        KeptAccounts accounts = run();
        Account account = accounts.keep(accounts.fresh(ELSEWHERE), ApiKey.of(KEY), KeyPlace.KEYRING)
                .account();

        assertThat(accounts.remove(account)).isNull();

        assertThat(run().accounts().all()).isEmpty();
        assertThat(keyring.find(account.id())).isNull();
    }

    @Test
    void accountsAreNamedAfterTheirServiceAndApart() {
        KeptAccounts accounts = run();
        assertThat(accounts.fresh(BaseUrl.BLITZ_ROCKET).name()).isEqualTo("Blitz Rocket");
        accounts.keep(accounts.fresh(ELSEWHERE), ApiKey.of(KEY), KeyPlace.KEYRING);
        accounts.keep(accounts.fresh(ELSEWHERE), ApiKey.of(KEY), KeyPlace.KEYRING);

        assertThat(accounts.accounts().all())
                .extracting(Account::name)
                .containsExactly("rocket.example", "rocket.example 2");
    }

    @Test
    void theAccountChosenLastComesFirstInTheNextRun() {
        KeptAccounts accounts = run();
        Account first = accounts.keep(accounts.fresh(ELSEWHERE), ApiKey.of(KEY), KeyPlace.KEYRING)
                .account();
        accounts.keep(accounts.fresh(ELSEWHERE), ApiKey.of(KEY), KeyPlace.KEYRING);

        accounts.choose(first.id());

        assertThat(run().accounts().first()).isEqualTo(first);
    }

    private KeptAccounts run() {
        SettingsStore settings = SettingsStore.open(folder, new ManualClock(Instant.EPOCH));
        return KeptAccounts.with(
                settings, () -> keyringIsThere ? keyring : new NoKeyring(), () -> new UnencryptedFiles(folder));
    }

    private void assertNoFileHoldsTheKey() throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file).content().doesNotContain(KEY));
        }
    }

    private static final class NoKeyring implements KeyKeeper {
        @Override
        public @Nullable ApiKey find(String account) {
            throw new KeyException("There is no keyring.");
        }

        @Override
        public void keep(String account, ApiKey key) {
            throw new KeyException("There is no keyring.");
        }

        @Override
        public void forget(String account) {
            throw new KeyException("There is no keyring.");
        }
    }
}
