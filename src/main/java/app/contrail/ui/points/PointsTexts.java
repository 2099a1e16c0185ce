package app.contrail.ui.points;

import app.contrail.domain.Analytics;
import app.contrail.domain.Reading;
import app.contrail.ui.common.Formats;
import app.contrail.ui.common.Wording;
import java.time.Instant;

/** Puts the points into words. */
public final class PointsTexts {
    private final Wording wording;

    public PointsTexts(Wording wording) {
        this.wording = wording;
    }

    public PointsContent points(Reading<Analytics> reading, Instant now) {
        Analytics totals = reading.valueOrNull();
        if (totals == null) {
            return new PointsContent(Formats.NOTHING, Formats.NOTHING, Formats.NOTHING, wording.mark(reading, now));
        }
        Formats formats = wording.formats();
        return new PointsContent(
                formats.points(totals.points().total()),
                formats.points(totals.points().average()),
                formats.points(totals.points().highest()),
                wording.mark(reading, now));
    }
}
