package app.contrail;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.contrail.api.ApiKey;
import app.contrail.api.BaseUrl;
import app.contrail.api.Connection;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Outcome;
import app.contrail.keys.UnencryptedFiles;
import app.contrail.polling.ListedContests;
import app.contrail.settings.Account;
import app.contrail.settings.Account.KeyPlace;
import app.contrail.settings.Accounts;
import app.contrail.settings.SettingsStore;
import app.contrail.testing.FaultyService;
import app.contrail.testing.ManualClock;
import app.contrail.testing.SampleContests;
import app.contrail.ui.accounts.GivenAccount;
import app.contrail.ui.shell.KeyStanding;
import app.contrail.ui.shell.Session;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions of accounts as the window opens them: real settings, history and key files, real HTTP. */
class LiveAccountsTest {
    private static final String KEY = "vk_live_canary_0123456789";

    @TempDir
    Path folder;

    private final FaultyService service = FaultyService.start();
    private final ManualClock clock = new ManualClock(Instant.parse("2025-08-19T19:59:00Z"));
    private final Workers workers = new Workers();
    private final CompletableFuture<Void> drawn = new CompletableFuture<>();

    @AfterEach
    void close() {
        service.close();
        workers.close();
    }

    @Test
    void theKeyIsNotFetchedBeforeTheFirstFrameWhileWhatWasRecordedIsThere() {
        record();
        new UnencryptedFiles(folder).keep("a", ApiKey.of(KEY));
        try (Session session = accounts(null).open(account(KeyPlace.FILE))) {
            assertThat(session.key()).isInstanceOf(KeyStanding.Awaited.class);
            assertThat(session.history().contests()).isNotEmpty();

            drawn.complete(null);

            await().until(() -> session.key() instanceof KeyStanding.Known);
            assertThat(session.api().contests()).isInstanceOf(Outcome.Success.class);
            assertThat(service.requests().getLast().header("x-api-key")).isEqualTo(KEY);
        }
    }

    @Test
    void withoutItsKeyASessionAsksNothingAndSaysWhy() {
        drawn.complete(null);
        try (Session session = accounts(null).open(account(KeyPlace.MEMORY))) {
            assertThat(session.api().contests()).isEqualTo(new Outcome.Failure<>(new ApiFailure.KeyUnknown()));
            assertThat(session.key())
                    .isEqualTo(new KeyStanding.Missing(
                            "It was kept in memory only, until Contrail was closed. Enter the key again."));
            assertThat(service.requests()).isEmpty();
        }
    }

    @Test
    void whatWasGivenAtTheStartGoesBeforeTheKeptAccountsAndIsNeverStored() {
        drawn.complete(null);
        Connection given = new Connection(service.baseUrl(), ApiKey.of(KEY));
        LiveAccounts accounts = accounts(new LiveAccounts.Given(given, GivenAccount.Source.ENVIRONMENT));
        Account first = requireNonNull(accounts.first(null));

        assertThat(first.id()).isEqualTo(GivenAccount.ID);
        assertThat(accounts.test(first)).isInstanceOf(Outcome.Success.class);
        assertThat(accounts.kept().all()).extracting(Account::id).containsExactly("a");
        assertThat(folder.resolve("key-given.unencrypted")).doesNotExist();
        Account forged = new Account(GivenAccount.ID, "", "https://example.com/api/v1", KeyPlace.MEMORY);
        assertThat(accounts.test(forged).failureOrNull()).isInstanceOf(ApiFailure.KeyUnknown.class);
    }

    @Test
    void anAddressOfAnAccountToWhichNoKeyMayGoIsNotOpened() {
        SettingsStore settings = SettingsStore.open(folder, clock);
        settings.update(before -> before.withAccounts(
                new Accounts(List.of(new Account("a", "A", "http://example.com", KeyPlace.FILE)), null)));

        assertThat(LiveSessions.recordingIn(folder, settings, Budgets.apart(clock), null, workers, clock, drawn)
                        .accounts()
                        .first(null))
                .isNull();
    }

    private LiveAccounts accounts(LiveAccounts.@Nullable Given given) {
        SettingsStore settings = SettingsStore.open(folder, clock);
        settings.update(before -> before.withAccounts(new Accounts(List.of(account(KeyPlace.FILE)), null)));
        return LiveSessions.recordingIn(folder, settings, Budgets.apart(clock), given, workers, clock, drawn)
                .accounts();
    }

    private Account account(KeyPlace place) {
        BaseUrl baseUrl = service.baseUrl();
        return new Account("a", "Rocket Agency", baseUrl.toString(), place);
    }

    private void record() {
        try (Recording recording = Recording.durable(folder, service.baseUrl(), clock)) {
            new ListedContests(recording.store(), clock).record(List.of(SampleContests.SUMMER));
        }
    }
}
