package app.contrail.ui.shell;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Metric;
import app.contrail.history.Sql;
import app.contrail.settings.Account;
import app.contrail.settings.Account.KeyPlace;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.ui.common.Freshness;
import app.contrail.ui.kpi.TileContent;
import app.contrail.ui.notice.NoticeContent;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A start for which the keyring gives no key, or gives it late. */
class MissingKeyTest {
    private static final Account AGENCY =
            new Account("a", "Rocket Agency", "https://blitzrocket.com/api/v1", KeyPlace.KEYRING);

    private final DashboardRig rig = new DashboardRig();

    @AfterEach
    void nothingWentWrongOnTheFxThread() {
        rig.close();
        assertThat(Fx.takeTrouble()).isEmpty();
    }

    @Test
    void whatWasRecordedStaysInSightWithANoticeThatNamesTheAccountAndNothingIsAskedOrRecorded() {
        rig.opened();
        int requests = rig.service().requests().size();
        int polls = Sql.number(rig.history(), "SELECT count(*) FROM poll");
        rig.keyProblem("The keyring is locked. Unlock it.");

        openAgency();
        rig.advance(DashboardRig.INTERVAL);

        NoticeContent notice = Fx.get(
                () -> requireNonNull(rig.models().notice().contentProperty().get()));
        assertThat(notice.title()).isEqualTo("The key of “Rocket Agency” is missing");
        assertThat(notice.text()).startsWith("The keyring is locked. Unlock it. The last good values");
        assertThat(notice.actions()).containsExactly(NoticeContent.Action.ENTER_KEY, NoticeContent.Action.TRY_KEY);
        assertThat(views().value()).isEqualTo("28,450");
        assertThat(views().freshness()).isEqualTo(Freshness.STALE);
        assertThat(rig.service().requests()).hasSize(requests);
        assertThat(Sql.number(rig.history(), "SELECT count(*) FROM poll")).isEqualTo(polls);
    }

    @Test
    void aKeyThatComesLateIsUsedAtOnce() {
        rig.keyProblem("");
        openAgency();
        assertThat(rig.service().requests()).isEmpty();

        rig.keyProblem(null);
        rig.advance(Duration.ofSeconds(1));

        assertThat(views().freshness()).isEqualTo(Freshness.FRESH);
        assertThat(Fx.get(() -> rig.models().notice().contentProperty().get() == null))
                .isTrue();
    }

    private void openAgency() {
        Session session = rig.sessions().connect(rig.connection());
        Fx.run(() -> rig.dashboard().open(session, AGENCY));
        rig.settle();
    }

    private TileContent views() {
        return Fx.get(() -> requireNonNull(rig.models().kpi().tile(Metric.VIEWS).get()));
    }
}
