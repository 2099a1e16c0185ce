package app.contrail.ui.points;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Reading;
import app.contrail.testing.SampleContests;
import app.contrail.ui.common.Freshness;
import app.contrail.ui.common.PanelMark;
import app.contrail.ui.common.Wording;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PointsTextsTest {
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final ApiFailure DOWN = new ApiFailure.ServiceFailing(500, null);

    private final PointsTexts texts = new PointsTexts(Wording.of(Locale.UK, ZoneOffset.UTC));

    @Test
    void theDocumentedExampleKeepsTheServicesOwnAverage() {
        assertThat(texts.points(new Reading.Fresh<>(SampleContests.SUMMER_ANALYTICS, NOW), NOW))
                .isEqualTo(new PointsContent("45,890", "30.1", "890", PanelMark.silent(Freshness.FRESH)));
    }

    @Test
    void zeroAndNegativePointsAreValues() {
        Analytics totals = new Analytics(1, 1, 0, 1, 0, new Analytics.Points(-1234.5, 0, -0.04));

        PointsContent points = texts.points(new Reading.Fresh<>(totals, NOW), NOW);

        assertThat(points.total()).isEqualTo("−1,234.5");
        assertThat(points.average()).isEqualTo("0");
        assertThat(points.highest()).isEqualTo("0");
    }

    @Test
    void withoutAValueThereAreDashes() {
        assertThat(texts.points(Reading.pending(), NOW)).isEqualTo(new PointsContent("—", "—", "—", PanelMark.PENDING));
        PointsContent failed = texts.points(new Reading.Failed<>(DOWN, NOW), NOW);
        assertThat(failed.total()).isEqualTo("—");
        assertThat(failed.mark().freshness()).isEqualTo(Freshness.FAILED);
    }

    @Test
    void stalePointsStayAndAreMarked() {
        PointsContent stale = texts.points(new Reading.Stale<>(SampleContests.SUMMER_ANALYTICS, NOW, DOWN, NOW), NOW);

        assertThat(stale.total()).isEqualTo("45,890");
        assertThat(stale.mark().brief()).isEqualTo("Stale since 10:00 · Service failing (500)");
    }
}
