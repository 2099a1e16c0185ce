package app.contrail.ui.shell;

import app.contrail.domain.ContestView;
import app.contrail.domain.DashboardState;
import app.contrail.domain.Metric;
import app.contrail.polling.PollStatus;
import app.contrail.ui.accounts.AccountTexts;
import app.contrail.ui.common.Wording;
import app.contrail.ui.funnel.FunnelTexts;
import app.contrail.ui.header.HeaderTexts;
import app.contrail.ui.kpi.TileTexts;
import app.contrail.ui.leaderboard.LeaderboardTexts;
import app.contrail.ui.notice.KeyWords;
import app.contrail.ui.notice.NoticeContent;
import app.contrail.ui.notice.NoticeTexts;
import app.contrail.ui.points.PointsTexts;
import app.contrail.ui.status.StatusTexts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes what is known about one contest into the models of the panels. For the FX thread. */
final class PanelWriter {
    private final DashboardModels models;
    private final Wording wording;
    private final TileTexts tiles;
    private final FunnelTexts funnel;
    private final PointsTexts points;
    private final LeaderboardTexts leaderboard;
    private final HeaderTexts header;
    private final StatusTexts status;
    private final NoticeTexts notice;
    private final AccountTexts accounts;

    PanelWriter(DashboardModels models, Wording wording) {
        this.models = models;
        this.wording = wording;
        tiles = new TileTexts(wording);
        funnel = new FunnelTexts(wording);
        points = new PointsTexts(wording);
        leaderboard = new LeaderboardTexts(wording);
        header = new HeaderTexts(wording);
        status = new StatusTexts(wording);
        notice = new NoticeTexts(wording);
        accounts = new AccountTexts(wording);
    }

    /** Everything that changes when a poll ends. */
    void writePanels(ContestView view, Instant now) {
        for (Metric metric : Metric.values()) {
            models.kpi().tile(metric).set(tiles.tile(metric, view, now));
        }
        models.funnel().contentProperty().set(funnel.funnel(view.snapshot().analytics(), now));
        models.points().contentProperty().set(points.points(view.snapshot().analytics(), now));
        models.leaderboard().contentProperty().set(leaderboard.leaderboard(view, now));
    }

    /** Everything that changes as time goes by. */
    void writeTimes(ContestView view, PollStatus polling, Session session, Instant now) {
        models.header().contentProperty().set(header.header(view, renewed(polling), now));
        models.header().pollingProperty().set(polling.activity() instanceof PollStatus.Activity.Running);
        models.status().nextProperty().set(status.next(polling, now));
        models.status().lastProperty().set(status.last(polling));
        models.status().budgetProperty().set(status.budget(session.requestsUsed(), session.requestLimit()));
        models.status().privacyProperty().set(status.privacy());
        String recordingNotice = session.recordingNotice();
        models.status().unrecordedProperty().set(recordingNotice != null || polling.unrecorded() != null);
        models.status()
                .recordedProperty()
                .set(
                        recordingNotice != null && polling.unrecorded() == null
                                ? recordingNotice
                                : status.recorded(polling, view, now));
        DashboardState state =
                DashboardState.of(view.listed(), view.snapshot(), polling.pausedByUser(), limitedUntil(polling), now);
        writeNotice(notice.notice(state, view, keyWords(session), now));
        models.export().entriesProperty().set(session.online());
        models.export().unavailableProperty().set(isKnown(view) ? "" : wording.text("export.nothing.unavailable"));
    }

    private static boolean renewed(PollStatus polling) {
        return switch (polling.activity()) {
            case PollStatus.Activity.Running running -> true;
            case PollStatus.Activity.Waiting waiting -> true;
            case PollStatus.Activity.Paused paused -> false;
            case PollStatus.Activity.Closed closed -> false;
        };
    }

    private static boolean isKnown(ContestView view) {
        return !view.trail().isEmpty()
                || !view.notes().isEmpty()
                || view.snapshot().readings().stream().anyMatch(reading -> reading.valueOrNull() != null);
    }

    /** What is in the way goes before what waits for an answer, and that before mere facts. */
    void writeNotice(@Nullable NoticeContent content) {
        NoticeContent offer = models.notice().offerProperty().get();
        boolean inTheWay = content != null && content.severe();
        models.notice().contentProperty().set(offer == null || inTheWay ? content : offer);
    }

    KeyWords keyWords(Session session) {
        return new KeyWords(
                accounts.refused(models.accounts().current()),
                accounts.missing(models.accounts().current()),
                accounts.awaited(models.accounts().current()),
                session.key() instanceof KeyStanding.Missing missing ? missing.problem() : null);
    }

    /** There is no contest to show: only the reason. */
    void clear() {
        models.header().contentProperty().set(null);
        models.header().pollingProperty().set(false);
        models.status().nextProperty().set("");
        models.status().lastProperty().set("");
        models.status().recordedProperty().set("");
        models.status().unrecordedProperty().set(false);
        models.status().budgetProperty().set("");
        models.status().privacyProperty().set(status.privacy());
        models.export().unavailableProperty().set(wording.text("export.nocontest.unavailable"));
    }

    NoticeTexts notices() {
        return notice;
    }

    private static @Nullable Instant limitedUntil(PollStatus polling) {
        return polling.activity() instanceof PollStatus.Activity.Waiting waiting
                        && waiting.reason() == PollStatus.Reason.RATE_LIMITED
                ? waiting.nextPoll()
                : null;
    }
}
