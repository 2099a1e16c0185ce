package app.contrail.ui.leaderboard;

import app.contrail.domain.PointsGap;
import app.contrail.domain.RankSince;
import app.contrail.ui.common.Formats;
import app.contrail.ui.common.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Says how firmly an entry stands where it is: how far from its neighbour, and for how long. */
final class StandingTexts {
    private final Wording wording;

    StandingTexts(Wording wording) {
        this.wording = wording;
    }

    /** @param gap null for an entry that is alone */
    Phrase toNext(@Nullable PointsGap gap) {
        if (gap == null) {
            return Phrase.NONE;
        }
        Formats formats = wording.formats();
        String name = wording.participants().name(gap.neighbour());
        String points = formats.points(Math.abs(gap.ahead()));
        String brief = gap.leads()
                ? wording.text("leaderboard.lead.gap", formats.points(gap.ahead()))
                : formats.points(-gap.ahead());
        return new Phrase(brief, gap(gap.ahead(), points, name));
    }

    private String gap(double ahead, String points, String name) {
        Formats formats = wording.formats();
        if (points.equals(formats.points(0))) {
            return wording.text("leaderboard.level.gap", name);
        }
        boolean one = points.equals(formats.points(1));
        if (ahead > 0) {
            return one
                    ? wording.text("leaderboard.ahead.one", points, name)
                    : wording.text("leaderboard.ahead.many", points, name);
        }
        return one
                ? wording.text("leaderboard.behind.one", points, name)
                : wording.text("leaderboard.behind.many", points, name);
    }

    /**
     * How long the entry has been at its rank.
     *
     * @param held null if that is not known
     * @param taken when the leaderboard was read: what has been since then is not known
     */
    Phrase atRank(@Nullable RankSince held, @Nullable Instant taken) {
        if (held == null || taken == null) {
            return Phrase.NONE;
        }
        Duration span = Duration.between(held.since(), taken).truncatedTo(ChronoUnit.MINUTES);
        boolean some = span.isPositive();
        if (!held.exact()) {
            // Right after the first reading there is nothing to tell yet.
            String least = wording.formats().roughSpan(span);
            return some
                    ? new Phrase(
                            wording.text("leaderboard.least.tenure", least),
                            wording.text("leaderboard.least.spoken", least))
                    : Phrase.NONE;
        }
        String length = wording.formats().span(span);
        return some
                ? new Phrase(length, wording.text("leaderboard.held.spoken", length))
                : new Phrase(wording.text("leaderboard.brief.tenure"), wording.text("leaderboard.brief.spoken"));
    }
}
