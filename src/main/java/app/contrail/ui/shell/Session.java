package app.contrail.ui.shell;

import app.contrail.api.ContestApi;
import app.contrail.diagnosis.Facts;
import app.contrail.domain.ContestId;
import app.contrail.history.HistoryStore;
import app.contrail.insights.Thresholds;
import app.contrail.polling.PollUpdate;
import app.contrail.polling.Poller;
import app.contrail.polling.TeamPoller;
import app.contrail.roster.Rosters;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One team's access to the service, for as long as the window uses it. */
public interface Session extends AutoCloseable {

    ContestApi api();

    /** Whether there is a key to ask with. Never blocks. */
    default KeyStanding key() {
        return new KeyStanding.Known();
    }

    HistoryStore history();

    /** How the charts of the team's contests were looked at. */
    ChartMemory charts();

    /** Which of the team's contests the user wants on top, and how they are ordered. */
    ListMemory list();

    /** When the user last looked at the team's contests. */
    LastLooked lastLooked();

    /** What the user takes for worth a look, as it is now. For any thread; never waits. */
    Supplier<Thresholds> thresholds();

    /** False for recorded data only: nothing is asked of the service, and nothing polled. */
    boolean online();

    /** What the user should know about the recording, such as that it is off; null if all is well. */
    @Nullable String recordingNotice();

    /** From poll to poll of the contest on the dashboard, as the user wants it now. */
    Duration interval();

    /** Recorded totals further apart than this have a gap between them. Follows the interval. */
    Duration gapAfter();

    /** Requests sent within the last 60 s under this key from this computer, as far as is known. Never blocks. */
    int requestsUsed();

    /** Requests that the service allows within 60 s. */
    int requestLimit();

    /** What helps to find out why something fails; may block on the disk. */
    Facts facts();

    /**
     * A poller that has not been started yet.
     *
     * @param listener called one call at a time, on threads of the poller's; must be brief
     */
    Poller poller(ContestId contest, Consumer<PollUpdate> listener);

    /** Polls the team's contests besides the one on the dashboard; does nothing before it hears of a list. */
    TeamPoller team();

    /**
     * Reads all entries of a contest; null for recorded data only, because entries are never recorded: they are asked of
     * the service each time. Never blocks.
     */
    @Nullable Rosters rosters();

    /** Frees what the session holds; may block. */
    @Override
    void close();
}
