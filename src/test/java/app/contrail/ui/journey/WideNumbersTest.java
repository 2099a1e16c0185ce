package app.contrail.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Analytics;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.ManyContests;
import app.contrail.testing.Route;
import app.contrail.ui.shell.ShellModel;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Large numbers are read whole: columns make room for them, and what then does not fit goes, never half of it. */
class WideNumbersTest {
    private final DashboardRig rig = new DashboardRig(1280, 800);

    @AfterEach
    void close() {
        rig.close();
        assertThat(Fx.takeTrouble()).isEmpty();
    }

    @Test
    void theOverviewShowsMillionsWhole() {
        for (int i = 0; i < 2; i++) {
            Analytics totals = new Analytics(1_234, 1_197, 12, 15_310_057, 0, new Analytics.Points(0, 0, 0));
            rig.history()
                    .append(new PollResult(
                            ManyContests.id(1),
                            DashboardRig.START.minus(Duration.ofHours(1 + i)),
                            Duration.ZERO,
                            new Outcome.Success<>(totals),
                            null,
                            null));
        }
        Answer.Whole contests = (Answer.Whole) ManyContests.answer(8, DashboardRig.START);
        rig.service()
                .always(
                        Route.CONTESTS,
                        Answer.json(contests.body().replaceFirst("\"entriesCount\":\\d+", "\"entriesCount\":1234634")));
        rig.service()
                .always(
                        Route.ANALYTICS,
                        Answer.json(Answer.example(Route.ANALYTICS).body().replace("28450", "15310057")));
        rig.opened();
        Fx.run(() -> rig.models().shell().pageProperty().set(ShellModel.Page.OVERVIEW));
        drawn();

        assertThat(textsOf(".overview-table")).contains("15,310,057", "1,234,634");
        assertThat(cutIn(".overview-table .number-column.table-cell")).isEmpty();
        assertThat(widthOfColumns(".overview-table")).isLessThanOrEqualTo(width(".overview-table"));
    }

    @Test
    void theLeaderboardKeepsItsLastColumnWhenPointsRunIntoMillions() {
        rig.opened();
        drawn();
        String million = Answer.example(Route.LEADERBOARD).body().replaceAll("\"points\":(\\d+)", "\"points\":1$1$1");
        rig.service().always(Route.LEADERBOARD, Answer.json(million));
        rig.advance(DashboardRig.INTERVAL);
        rig.settle();
        drawn();

        assertThat(cutIn(".leaderboard .number-column.table-cell")).isEmpty();
        assertThat(widthOfColumns(".leaderboard .table-view")).isLessThanOrEqualTo(width(".leaderboard .table-view"));
    }

    private void drawn() {
        for (int i = 0; i < 3; i++) {
            Fx.run(() -> rig.scene().snapshot(null));
        }
    }

    private Set<Node> found(String selector) {
        return Fx.get(() -> rig.scene().getRoot().lookupAll(selector));
    }

    private List<String> textsOf(String table) {
        return found(table + " .table-cell").stream()
                .map(Labeled.class::cast)
                .map(cell -> String.valueOf(cell.getText()))
                .toList();
    }

    /** The texts that are drawn otherwise than they are. */
    private List<String> cutIn(String cells) {
        return found(cells).stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(cell -> cell.getText() != null
                        && cell.lookup(".text") instanceof Text drawn
                        && !drawn.getText().equals(cell.getText()))
                .map(Labeled::getText)
                .toList();
    }

    private double widthOfColumns(String table) {
        return Fx.get(() -> view(table).getVisibleLeafColumns().stream()
                .mapToDouble(TableColumn::getWidth)
                .sum());
    }

    private double width(String table) {
        return Fx.get(() -> view(table).getWidth());
    }

    private TableView<?> view(String selector) {
        return (TableView<?>) rig.scene().getRoot().lookup(selector);
    }
}
