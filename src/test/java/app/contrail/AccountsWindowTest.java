package app.contrail;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.contrail.api.ApiKey;
import app.contrail.api.Connection;
import app.contrail.api.ContestApi;
import app.contrail.api.OkHttpContestApi;
import app.contrail.api.RequestBudget;
import app.contrail.api.RequestLog;
import app.contrail.api.Timeouts;
import app.contrail.domain.Metric;
import app.contrail.keys.KeyException;
import app.contrail.keys.KeyKeeper;
import app.contrail.keys.MemoryKeys;
import app.contrail.settings.Account;
import app.contrail.settings.Account.KeyPlace;
import app.contrail.settings.SettingsStore;
import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.ManualClock;
import app.contrail.testing.Route;
import app.contrail.testing.ShownWindow;
import app.contrail.ui.accounts.AccountRow;
import app.contrail.ui.accounts.CurrentAccount;
import app.contrail.ui.contests.ContestItem;
import app.contrail.ui.notice.NoticeContent;
import app.contrail.ui.shell.ShellModel.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** Accounts as the user meets them, over real HTTP, with a keyring in memory or none. */
class AccountsWindowTest {
    private final SettingsStore settings = SettingsStore.forThisRun(new ManualClock(Instant.EPOCH));
    private final KeyKeeper keyring = new MemoryKeys();
    private final KeyKeeper files = new MemoryKeys();
    private boolean keyringIsThere = true;
    private final KeptAccounts kept = KeptAccounts.with(settings, this::keyring, () -> files);
    private final DashboardRig rig =
            new DashboardRig(980, 760, opening -> new LiveAccounts(kept, null, opening, AccountsWindowTest::client));

    @RegisterExtension
    private final ShownWindow window = new ShownWindow();

    private final FxRobot robot = new FxRobot();

    private static ContestApi client(Connection connection) {
        ManualClock clock = new ManualClock(Instant.EPOCH);
        return OkHttpContestApi.open(connection, Timeouts.DEFAULT, new RequestBudget(clock), new RequestLog(), clock);
    }

    @BeforeEach
    void show() {
        window.show(rig);
        Fx.run(() -> rig.models()
                .welcome()
                .baseUrlProperty()
                .set(rig.service().baseUrl().toString()));
    }

    @Test
    void fromPastingAKeyToDataItTakesOneInteractionAndTheKeyIsKept() {
        Fx.run(() -> {
            ClipboardContent copied = new ClipboardContent();
            copied.putString(DashboardRig.KEY);
            Clipboard.getSystemClipboard().setContent(copied);
        });
        robot.clickOn(".password-field").push(KeyCode.SHORTCUT, KeyCode.V);
        int interactions = 0;

        robot.push(KeyCode.ENTER);
        interactions++;
        rig.settle();

        assertThat(views()).isEqualTo("28,450");
        assertThat(interactions).isLessThanOrEqualTo(3);
        Account account = current();
        assertThat(account.name()).isEqualTo("127.0.0.1");
        assertThat(account.keyPlace()).isEqualTo(KeyPlace.KEYRING);
        assertThat(keyring.find(account.id())).isNotNull();
        assertThat(notice()).isNull();
    }

    @Test
    void withoutAKeyringTheDataShowAllTheSameAndAFileIsOfferedInPlainWords() {
        keyringIsThere = false;
        connect();

        assertThat(views()).isEqualTo("28,450");
        NoticeContent offer = requireNonNull(notice());
        assertThat(offer.title()).isEqualTo("The key of “127.0.0.1” is kept until you quit");
        assertThat(offer.text()).startsWith("There is no keyring. ").contains("unencrypted");
        assertThat(current().keyPlace()).isEqualTo(KeyPlace.MEMORY);

        press("Keep it in a file, unencrypted");

        assertThat(notice()).isNull();
        assertThat(current().keyPlace()).isEqualTo(KeyPlace.FILE);
        assertThat(files.find(current().id())).isNotNull();
    }

    @Test
    void whoLeavesTheKeyInMemoryIsNotAskedAgain() {
        keyringIsThere = false;
        connect();

        press("Leave it so");
        rig.advance(DashboardRig.INTERVAL);

        assertThat(notice()).isNull();
        assertThat(current().keyPlace()).isEqualTo(KeyPlace.MEMORY);
    }

    @Test
    void aRefusedKeyNamesItsAccountKeepsTheDataAndANewOneTakesItsPlace() {
        connect();
        kept.rename(current().id(), "Rocket Agency");
        Account before = current();
        Fx.run(() -> rig.dashboard()
                .open(rig.sessions().connect(rig.connection()), kept.accounts().first()));
        rig.settle();
        refuse();
        rig.advance(DashboardRig.INTERVAL);

        assertThat(requireNonNull(notice()).title()).isEqualTo("The key of “Rocket Agency” was refused");
        assertThat(views()).isEqualTo("28,450");
        rig.service().behave();
        press("Enter a new key");
        assertThat(text("#title")).isEqualTo("A new key for “Rocket Agency”");
        robot.clickOn(".password-field").write("vk_live_new").push(KeyCode.ENTER);
        rig.settle();

        assertThat(page()).isEqualTo(Page.DASHBOARD);
        assertThat(notice()).isNull();
        assertThat(kept.accounts().all())
                .extracting(Account::id, Account::name)
                .containsExactly(tuple(before.id(), "Rocket Agency"));
        assertThat(rig.service().requests().getLast().header("x-api-key")).isEqualTo("vk_live_new");
    }

    @Test
    void aNewKeyForAnotherAddressMakesAnotherAccount() {
        connect();
        Account before = current();
        Fx.run(() -> rig.models().accounts().actions().enterKey(before));
        Fx.run(() -> rig.models().welcome().baseUrlProperty().set(rig.service().baseUrl() + "/"));
        assertThat(text("#title")).isEqualTo("A new key for “127.0.0.1”");
        robot.clickOn(".password-field").write("vk_live_new").push(KeyCode.ENTER);
        rig.settle();
        assertThat(kept.accounts().all()).hasSize(1);

        Fx.run(() -> rig.models().accounts().actions().enterKey(before));
        Fx.run(() -> rig.models()
                .welcome()
                .baseUrlProperty()
                .set(rig.service().baseUrl().toString().replace("127.0.0.1", "localhost")));
        robot.clickOn(".password-field").write("vk_live_new").push(KeyCode.ENTER);
        rig.settle();

        assertThat(kept.accounts().all()).extracting(Account::name).containsExactly("127.0.0.1", "localhost");
    }

    @Test
    void withTwoAccountsTheMenuSwitchesAndTheNextStartBeginsWithTheChosenOne() {
        connect();
        Account first = current();
        assertThat(accountItems()).isEmpty();
        Fx.run(() -> rig.models().accounts().actions().add());
        connect();
        assertThat(accountItems()).extracting(MenuItem::getText).containsExactly("127.0.0.1", "127.0.0.1 2");
        assertThat(accountItems()).extracting(RadioMenuItem::isSelected).containsExactly(false, true);

        RadioMenuItem other = accountItems().getFirst();
        Fx.run(other::fire);
        rig.settle();

        assertThat(current().id()).isEqualTo(first.id());
        assertThat(accountItems()).extracting(RadioMenuItem::isSelected).containsExactly(true, false);
        assertThat(requireNonNull(kept.accounts().first()).id()).isEqualTo(first.id());
        assertThat(views()).isEqualTo("28,450");
    }

    @Test
    void offlineAnAccountDoesNotListTheContestsOfAnotherAtTheSameService() {
        connect();
        Account first = current();
        Fx.run(() -> rig.models().accounts().actions().add());
        rig.service()
                .always(
                        Route.CONTESTS,
                        Answer.json(Answer.example(Route.CONTESTS).body().replace("clx2def456ghi789", "clx3other")));
        connect();
        Account second = current();
        for (Route route : Route.values()) {
            rig.service().always(route, new Answer.Reset());
        }

        assertThat(listedFor(first)).containsExactlyInAnyOrder("clx1abc123def456", "clx2def456ghi789");
        assertThat(listedFor(second)).containsExactlyInAnyOrder("clx1abc123def456", "clx3other");
    }

    private List<String> listedFor(Account account) {
        Fx.run(() -> rig.models().accounts().actions().open(account));
        rig.settle();
        return Fx.get(() -> rig.models().contests().items().stream()
                .filter(ContestItem.Row.class::isInstance)
                .map(item -> ((ContestItem.Row) item).id().value())
                .toList());
    }

    @Test
    void anAccountIsTestedRenamedAndRemovedOnThePageThatEscapeLeaves() {
        connect();
        openAccounts();
        assertThat(row().key()).isEqualTo("The key lies in this computer's keyring.");
        press("Test");
        assertThat(row().result()).isEqualTo("It works. Contests: 2. Answered in 0 ms.");
        refuse();
        press("Test");
        assertThat(row().result()).contains("did not accept the API key");

        press("Rename");
        robot.write("Rocket Agency").push(KeyCode.ENTER);
        rig.settle();
        assertThat(row().name()).isEqualTo("Rocket Agency");
        assertThat(requireNonNull(kept.accounts().first()).name()).isEqualTo("Rocket Agency");

        robot.push(KeyCode.ESCAPE);
        assertThat(page()).isEqualTo(Page.DASHBOARD);
        openAccounts();
        Account account = current();
        press("Remove…");
        assertThat(row().removal()).contains("What was recorded stays", "Its key is deleted from the keyring.");
        press("Do not remove");
        assertThat(kept.accounts().all()).hasSize(1);
        press("Remove…");
        press("Remove");

        assertThat(kept.accounts().all()).isEmpty();
        assertThat(keyring.find(account.id())).isNull();
        assertThat(page()).isEqualTo(Page.WELCOME);
        assertThat(rig.history().contests()).isNotEmpty();
    }

    private void connect() {
        // The robot types a letter each few dozen milliseconds; a paste is what users do anyway.
        robot.clickOn(".password-field");
        Fx.run(() -> robot.lookup(".password-field").queryTextInputControl().setText(DashboardRig.KEY));
        robot.push(KeyCode.ENTER);
        rig.settle();
    }

    private void openAccounts() {
        Fx.run(() -> menu().getItems().stream()
                .filter(item -> "Accounts…".equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
        rig.settle();
    }

    private void refuse() {
        for (Route route : Route.values()) {
            rig.service().always(route, Answer.keyRefused());
        }
    }

    private void press(String button) {
        Button found = robot.lookup(
                        node -> node instanceof Button labeled && button.equals(labeled.getText()) && isShown(node))
                .queryButton();
        Fx.run(found::fire);
        rig.settle();
    }

    private static boolean isShown(Node node) {
        return node.getParent() == null || (node.isVisible() && isShown(node.getParent()));
    }

    private MenuButton menu() {
        return (MenuButton) rig.scene().getRoot().lookup("#menu");
    }

    private List<RadioMenuItem> accountItems() {
        return Fx.get(() -> menu().getItems().stream()
                .filter(RadioMenuItem.class::isInstance)
                .map(RadioMenuItem.class::cast)
                .filter(item -> item.getToggleGroup() == null)
                .toList());
    }

    private AccountRow row() {
        return Fx.get(() -> rig.models().accounts().rows().getFirst());
    }

    private Account current() {
        return Fx.get(() -> {
            CurrentAccount current = requireNonNull(rig.models().accounts().current());
            return current.account();
        });
    }

    private Page page() {
        return Fx.get(() -> rig.models().shell().pageProperty().get());
    }

    private String views() {
        return Fx.get(() ->
                requireNonNull(rig.models().kpi().tile(Metric.VIEWS).get()).value());
    }

    private String text(String query) {
        return Fx.get(() -> ((Labeled) rig.scene().getRoot().lookup(".welcome-card " + query)).getText());
    }

    private @Nullable NoticeContent notice() {
        rig.advance(Duration.ofSeconds(1));
        return Fx.get(() -> Optional.ofNullable(
                        rig.models().notice().contentProperty().get()))
                .orElse(null);
    }

    private KeyKeeper keyring() {
        return keyringIsThere ? keyring : new NoKeyring();
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
