package app.contrail.pictures;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.Outcome;
import app.contrail.settings.Account;
import app.contrail.settings.Account.KeyPlace;
import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.SampleContests;
import app.contrail.ui.accounts.AccountRow;
import app.contrail.ui.accounts.AccountTexts;
import app.contrail.ui.accounts.CurrentAccount;
import app.contrail.ui.accounts.GivenAccount;
import app.contrail.ui.common.Wording;
import app.contrail.ui.notice.NoticeTexts;
import app.contrail.ui.shell.ShellModel;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Accounts with keys in every place there is; nothing of them outlasts the picture. */
final class AccountStates {
    private static final String SERVICE = "https://blitzrocket.com/api/v1";
    private static final Account SHOWN = new Account("a", "Rocket Agency", SERVICE, KeyPlace.KEYRING);
    private static final Wording WORDING = Wording.of(Locale.UK, ZoneOffset.UTC);

    private AccountStates() {}

    static void addTo(States states) {
        states.add("accounts", accounts(AccountStates::openPage));
        states.add("accounts-removal", accounts(rig -> {
            openPage(rig);
            Steps.press(rig, "Remove…");
        }));
        states.add("accounts-key-missing", accounts(rig -> {
            rig.keyProblem(
                    "The system's keyring does not give it away: the keyring is locked, or the key was deleted there."
                            + " Unlock it, or enter the key again.");
            rig.advance(DashboardRig.INTERVAL);
        }));
        states.add("accounts-key-refused", accounts(rig -> {
            Steps.polls(rig, Answer.keyRefused());
            rig.advance(DashboardRig.INTERVAL);
        }));
        states.add("accounts-in-memory", accounts(rig -> {
            Fx.run(() -> rig.models()
                    .notice()
                    .offerProperty()
                    .set(new NoticeTexts(WORDING)
                            .keptInMemory(SHOWN.name(), "This computer has no keyring that Contrail can use.")));
            rig.advance(Duration.ofSeconds(1));
        }));
        states.add(
                "accounts-new-key",
                accounts(rig -> Fx.run(() -> {
                    rig.models().welcome().accountProperty().set(SHOWN.name());
                    rig.models().welcome().canGoBackProperty().set(true);
                    rig.models().shell().pageProperty().set(ShellModel.Page.WELCOME);
                })));
        states.add(
                "accounts-connecting",
                accounts(rig -> Fx.run(() -> {
                    rig.models().welcome().canGoBackProperty().set(true);
                    rig.models().welcome().busyProperty().set(true);
                    rig.models().shell().pageProperty().set(ShellModel.Page.WELCOME);
                })));
    }

    private static void openPage(DashboardRig rig) {
        Fx.run(() -> rig.models().shell().pageProperty().set(ShellModel.Page.ACCOUNTS));
    }

    static Consumer<DashboardRig> accounts(Consumer<DashboardRig> state) {
        return rig -> {
            rig.opened();
            Fx.run(() -> rig.models().accounts().currentProperty().set(new CurrentAccount(SHOWN, null)));
            keep(rig);
            state.accept(rig);
        };
    }

    /** To be called once more after the settings were opened, which writes the rows of the rig's own accounts. */
    static void keep(DashboardRig rig) {
        Fx.run(() -> rig.models().accounts().rows().setAll(rows()));
        Steps.layOut(rig);
    }

    private static List<AccountRow> rows() {
        AccountTexts texts = new AccountTexts(WORDING);
        AccountTexts.Test well = new AccountTexts.Test(
                new Outcome.Success<>(List.of(SampleContests.SUMMER, SampleContests.SUMMER)), Duration.ofMillis(212));
        AccountTexts.Test refused = new AccountTexts.Test(
                new Outcome.Failure<>(new ApiFailure.KeyRefused("Invalid API key")), Duration.ZERO);
        Account given = new Account(GivenAccount.ID, "", SERVICE, KeyPlace.MEMORY);
        Account bakery = new Account(
                "b",
                "A bakery with a long name, its brother's shop and both of their summer raffles",
                "http://127.0.0.1:4711/api/v1",
                KeyPlace.MEMORY);
        Account club = new Account("c", "Music club", SERVICE, KeyPlace.FILE);
        return List.of(
                texts.row(new CurrentAccount(given, GivenAccount.Source.ENVIRONMENT), false, null),
                texts.row(new CurrentAccount(SHOWN, null), true, well),
                texts.row(new CurrentAccount(bakery, null), false, refused),
                texts.row(new CurrentAccount(club, null), false, null));
    }
}
