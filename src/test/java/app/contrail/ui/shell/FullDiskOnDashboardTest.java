package app.contrail.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ContestId;
import app.contrail.domain.Metric;
import app.contrail.history.Sql;
import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.Route;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole dashboard while there is no room to record. */
class FullDiskOnDashboardTest {
    private static final ContestId CONTEST = new ContestId("clx1abc123def456");

    private DashboardRig rig;

    @BeforeEach
    void start(@TempDir Path folder) {
        rig = new DashboardRig(folder);
    }

    @AfterEach
    void nothingWentWrongOnTheFxThread() {
        rig.close();
        assertThat(Fx.takeTrouble()).isEmpty();
    }

    @Test
    void theStatusBarSaysWhatWaitsWhyAndWhatToDoAndRecovers() {
        rig.opened();
        Sql.run(rig.history(), "PRAGMA max_page_count = " + Sql.number(rig.history(), "PRAGMA page_count"));
        int polls = 1;
        while (!status().contains("memory")) {
            assertThat(polls).isLessThan(500);
            pollOnce(polls++);
        }
        pollOnce(polls++);

        assertThat(status())
                .startsWith("2 polls wait in memory; Contrail records them as soon as it can. ")
                .endsWith("Free some space.");
        assertThat(views()).isEqualTo(String.valueOf(polls - 1));
        assertThat(recorded()).isEqualTo(polls - 2);

        Sql.run(rig.history(), "PRAGMA max_page_count = 1000000");
        pollOnce(polls++);

        assertThat(status()).startsWith(polls + " polls recorded since");
        assertThat(recorded()).isEqualTo(polls);
    }

    /** Finds other totals each time, so that the history grows. */
    private void pollOnce(int number) {
        rig.service()
                .always(
                        Route.ANALYTICS,
                        Answer.json(
                                "{\"success\":true,\"data\":{\"totalEntries\":1,\"confirmedEntries\":1,"
                                        + "\"disqualifiedEntries\":0,\"totalViews\":" + number
                                        + ",\"totalBonusCompletions\":0,\"points\":{\"total\":1,\"average\":1,\"highest\":1}}}"));
        rig.advance(DashboardRig.INTERVAL);
    }

    private int recorded() {
        return rig.history().totals(CONTEST, Instant.MIN, Instant.MAX).size();
    }

    private String status() {
        return Fx.get(() -> rig.models().status().recordedProperty().get());
    }

    private String views() {
        return Fx.get(() -> Objects.requireNonNull(
                        rig.models().kpi().tile(Metric.VIEWS).get())
                .value());
    }
}
