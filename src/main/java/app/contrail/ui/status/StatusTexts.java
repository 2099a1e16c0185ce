package app.contrail.ui.status;

import app.contrail.domain.ContestView;
import app.contrail.domain.Trail;
import app.contrail.polling.PollStatus;
import app.contrail.polling.Unrecorded;
import app.contrail.ui.common.Formats;
import app.contrail.ui.common.Wording;
import java.time.Duration;
import java.time.Instant;

/** Puts polling into the words of the status bar. */
public final class StatusTexts {
    private final Wording wording;

    public StatusTexts(Wording wording) {
        this.wording = wording;
    }

    /** What polling does or waits for. */
    public String next(PollStatus status, Instant now) {
        return switch (status.activity()) {
            case PollStatus.Activity.Running running -> wording.text("status.polling.now");
            case PollStatus.Activity.Waiting waiting -> waiting(waiting, now);
            case PollStatus.Activity.Paused paused -> wording.text("status.polling.paused");
            case PollStatus.Activity.Closed closed -> wording.text("status.polling.closed");
        };
    }

    private String waiting(PollStatus.Activity.Waiting waiting, Instant now) {
        String in = wording.formats().countdown(Duration.between(now, waiting.nextPoll()));
        return switch (waiting.reason()) {
            case USUAL -> wording.text(waiting.earlyRetry() ? "status.retry.in" : "status.next.in", in);
            case RATE_LIMITED -> wording.text("status.limited.in", in);
            case REFUSED -> wording.text("status.refused.in", in);
            case REQUEST_BUDGET -> wording.text("status.budget.in", in);
        };
    }

    /** How the last poll went; empty before the first. */
    public String last(PollStatus status) {
        PollStatus.LastPoll last = status.lastPoll();
        if (last == null) {
            return "";
        }
        Formats formats = wording.formats();
        String took = last.took().toMillis() < 10_000
                ? formats.count(last.took().toMillis()) + "\u00a0ms"
                : formats.span(last.took());
        return wording.text(
                last.requests() == 1 ? "status.last.one" : "status.last.many", formats.count(last.requests()), took);
    }

    /** The share of the request budget that is used. */
    public String budget(int used, int limit) {
        return wording.text(
                "status.budget.used",
                wording.formats().count(used),
                wording.formats().count(limit));
    }

    /** Whether addresses are masked. */
    public String privacy() {
        return wording.participants().masked()
                ? wording.text("status.privacy.masked")
                : wording.text("status.privacy.clear");
    }

    /** How much is recorded, or which polls wait for that and why. */
    public String recorded(PollStatus status, ContestView view, Instant now) {
        Unrecorded unrecorded = status.unrecorded();
        if (unrecorded != null) {
            return wording.text(
                    unrecorded.polls() == 1 ? "status.unrecorded.one" : "status.unrecorded.many",
                    wording.formats().count(unrecorded.polls()),
                    unrecorded.why());
        }
        Trail trail = view.trail();
        if (!view.whole()) {
            return wording.text("status.recorded.reading");
        }
        if (trail.isEmpty()) {
            return wording.text("status.recorded.none");
        }
        return wording.text(
                trail.size() == 1 ? "status.recorded.one" : "status.recorded.many",
                wording.formats().count(trail.size()),
                wording.formats().moment(trail.at(0), now));
    }
}
