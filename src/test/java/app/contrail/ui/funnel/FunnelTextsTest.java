package app.contrail.ui.funnel;

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

class FunnelTextsTest {
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final Analytics.Points NO_POINTS = new Analytics.Points(0, 0, 0);

    private final FunnelTexts texts = new FunnelTexts(Wording.of(Locale.UK, ZoneOffset.UTC));

    @Test
    void theDocumentedExampleGoesFromViewsToConfirmed() {
        FunnelContent funnel = fresh(SampleContests.SUMMER_ANALYTICS);

        assertThat(funnel.steps())
                .containsExactly(
                        new FunnelContent.Step("Views", "28,450", 1, "page views"),
                        new FunnelContent.Step("Entries", "1,523", 1523 / 28_450.0, "5.4\u00a0% of views"),
                        new FunnelContent.Step("Confirmed", "1,489", 1489 / 28_450.0, "97.8\u00a0% of entries"));
        assertThat(funnel.disqualified()).isEqualTo("Disqualified 12 · 0.8\u00a0% of entries");
        assertThat(funnel.mark()).isEqualTo(PanelMark.silent(Freshness.FRESH));
    }

    @Test
    void nothingAtAllIsNotDivided() {
        FunnelContent funnel = fresh(new Analytics(0, 0, 0, 0, 0, NO_POINTS));

        assertThat(funnel.steps()).extracting(FunnelContent.Step::value).containsOnly("0");
        assertThat(funnel.steps()).extracting(FunnelContent.Step::share).containsOnly(0.0);
        assertThat(funnel.steps().get(1).note()).isEqualTo("— of views");
        assertThat(funnel.steps().get(2).note()).isEqualTo("— of entries");
        assertThat(funnel.disqualified()).isEqualTo("Disqualified 0 · — of entries");
    }

    @Test
    void moreEntriesThanViewsFillTheEntriesBarAndNoneOverflows() {
        FunnelContent funnel = fresh(new Analytics(20, 30, 0, 8, 0, NO_POINTS));

        assertThat(funnel.steps()).extracting(FunnelContent.Step::share).containsExactly(8 / 30.0, 20 / 30.0, 1.0);
        assertThat(funnel.steps().get(1).note()).isEqualTo("250.0\u00a0% of views");
        assertThat(funnel.steps().get(2).note()).isEqualTo("150.0\u00a0% of entries");
    }

    @Test
    void withoutAValueThereAreDashesAndNoZeros() {
        FunnelContent pending = texts.funnel(Reading.pending(), NOW);
        FunnelContent failed =
                texts.funnel(new Reading.Failed<>(new ApiFailure.ServiceFailing(500, null), NOW.minusSeconds(60)), NOW);

        assertThat(pending.steps())
                .extracting(FunnelContent.Step::label)
                .containsExactly("Views", "Entries", "Confirmed");
        assertThat(pending.steps()).extracting(FunnelContent.Step::value).containsOnly("—");
        assertThat(pending.disqualified()).isEmpty();
        assertThat(pending.mark()).isEqualTo(PanelMark.PENDING);
        assertThat(failed.steps()).isEqualTo(pending.steps());
        assertThat(failed.mark().brief()).isEqualTo("Failing since 09:59 · Service failing (500)");
    }

    @Test
    void staleNumbersStayAndAreMarked() {
        FunnelContent stale = texts.funnel(
                new Reading.Stale<>(
                        SampleContests.SUMMER_ANALYTICS,
                        NOW.minusSeconds(120),
                        new ApiFailure.ServiceFailing(500, null),
                        NOW.minusSeconds(60)),
                NOW);

        assertThat(stale.steps())
                .isEqualTo(fresh(SampleContests.SUMMER_ANALYTICS).steps());
        assertThat(stale.mark().freshness()).isEqualTo(Freshness.STALE);
        assertThat(stale.mark().brief()).isEqualTo("Stale since 09:59 · Service failing (500)");
    }

    private FunnelContent fresh(Analytics totals) {
        return texts.funnel(new Reading.Fresh<>(totals, NOW), NOW);
    }
}
