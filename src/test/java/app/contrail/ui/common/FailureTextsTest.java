package app.contrail.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.api.BaseUrl;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTextsTest {
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final Instant SINCE = Instant.parse("2026-06-01T09:14:00Z");
    private static final String SENTENCE = "It's over {0} {limit}: 100 % of \"it\"";

    private final FailureTexts texts = Wording.of(Locale.UK, ZoneOffset.UTC).failures();

    static Stream<ApiFailure> everyKind() {
        return Stream.concat(
                Stream.of(ApiFailure.Unreachable.Reason.values()).map(ApiFailure.Unreachable::new),
                Stream.of(
                        new ApiFailure.KeyUnknown(),
                        new ApiFailure.KeyRefused(null),
                        new ApiFailure.Forbidden(null),
                        new ApiFailure.NotFound(null),
                        new ApiFailure.NoService(),
                        new ApiFailure.WebPage(200),
                        new ApiFailure.NetworkLogin(),
                        new ApiFailure.ProxyLogin(),
                        new ApiFailure.Rejected(418, null),
                        new ApiFailure.RateLimited(Duration.ofSeconds(30), null),
                        new ApiFailure.ServiceFailing(502, null),
                        new ApiFailure.TimedOut(Duration.ofSeconds(15)),
                        new ApiFailure.Malformed("totalViews is missing"),
                        new ApiFailure.Redirected("https://example.com"),
                        new ApiFailure.Redirected(null),
                        new ApiFailure.TooLarge(2L << 20)));
    }

    static Stream<ApiFailure> everyKindThatMaySpeak() {
        return Stream.of(
                new ApiFailure.KeyRefused(SENTENCE),
                new ApiFailure.Forbidden(SENTENCE),
                new ApiFailure.NotFound(SENTENCE),
                new ApiFailure.Rejected(400, SENTENCE),
                new ApiFailure.RateLimited(null, SENTENCE),
                new ApiFailure.ServiceFailing(500, SENTENCE));
    }

    @Test
    void noKindOfFailureIsForgottenHere() {
        Set<Class<?>> tried = everyKind().map(ApiFailure::getClass).collect(Collectors.toSet());

        assertThat(tried).containsExactlyInAnyOrder(ApiFailure.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void everyFailureHasAFewWordsAndWholeSentences(ApiFailure failure) {
        assertThat(texts.brief(failure)).isNotBlank().hasSizeLessThan(32).doesNotEndWith(".");
        assertThat(texts.full(failure))
                .matches("\\p{Lu}.*\\.")
                .doesNotContain("{")
                .doesNotContain("''")
                .doesNotContain("null");
    }

    @ParameterizedTest
    @MethodSource("everyKindThatMaySpeak")
    void theServicesOwnSentenceIsKeptWordForWord(ApiFailure failure) {
        assertThat(texts.full(failure)).endsWith(". It says: “" + SENTENCE + "”");
        assertThat(texts.brief(failure)).doesNotContain(SENTENCE);
    }

    @Test
    void whatIsKnownAboutAFailureIsTold() {
        assertThat(texts.brief(new ApiFailure.ServiceFailing(502, null))).isEqualTo("Service failing (502)");
        assertThat(texts.brief(new ApiFailure.Rejected(1418, null))).contains("1418");
        assertThat(texts.full(new ApiFailure.TimedOut(Duration.ofSeconds(15)))).contains("within 15\u00a0s.");
        assertThat(texts.full(new ApiFailure.Malformed("totalViews is missing")))
                .contains("(totalViews is missing)");
        assertThat(texts.full(new ApiFailure.Redirected("https://example.com")))
                .contains("points to https://example.com.")
                .contains("the service's new address");
        assertThat(texts.full(new ApiFailure.TooLarge(2L << 20))).contains("2 MiB");
    }

    @Test
    void whatTheUserAskedForOnceIsNotSaidToBeTriedAgainByContrail() {
        assertThat(everyKind().map(texts::asked)).noneMatch(text -> text.contains("by itself"));
        assertThat(texts.asked(new ApiFailure.ServiceFailing(502, null)))
                .isEqualTo("The service answered with an error (status 502). Try again in a minute.");
        assertThat(texts.full(new ApiFailure.ServiceFailing(502, null)))
                .isEqualTo("The service answered with an error (status 502). Contrail tries again by itself.");
        assertThat(texts.whileConnecting(
                        new ApiFailure.Unreachable(ApiFailure.Unreachable.Reason.REFUSED),
                        BaseUrl.parse("https://example.com/api/v1")))
                .endsWith("Check the network and the base URL. Try again in a minute.");
    }

    @Test
    void whatOnlyTheUserCanMendIsNotTriedAgainByItself() {
        assertThat(texts.full(new ApiFailure.KeyRefused(null))).doesNotContain("again by itself");
        assertThat(texts.full(new ApiFailure.Unreachable(ApiFailure.Unreachable.Reason.UNTRUSTED)))
                .doesNotContain("again by itself");
    }

    @Test
    void differentReasonsReadDifferently() {
        List<String> sentences = everyKind().map(texts::full).toList();

        assertThat(sentences).doesNotHaveDuplicates();
    }

    @Test
    void whileConnectingA404SpeaksOfTheAddressAndTheUsualPathIsSuggestedWhereItIsMissing() {
        BaseUrl usual = BaseUrl.parse("https://example.com/api/v1");
        BaseUrl bare = BaseUrl.parse("https://example.com:8443");
        ApiFailure missing = new ApiFailure.NotFound("Not found");

        assertThat(texts.whileConnecting(missing, usual))
                .startsWith("No Blitz Rocket service answers at this address.")
                .endsWith("which ends in /api/v1. It says: “Not found”.");
        for (ApiFailure why : List.of(missing, new ApiFailure.NoService(), new ApiFailure.WebPage(200))) {
            assertThat(texts.whileConnecting(why, bare)).contains("Try https://example.com:8443/api/v1");
        }
        assertThat(texts.whileConnecting(new ApiFailure.WebPage(200), usual)).contains("login page");
        assertThat(texts.whileConnecting(new ApiFailure.KeyRefused(null), bare))
                .isEqualTo(texts.full(new ApiFailure.KeyRefused(null)));
    }

    @Test
    void aFreshOrPendingReadingHasNoMark() {
        assertThat(texts.mark(new Reading.Fresh<>("value", NOW), NOW)).isNull();
        assertThat(texts.mark(Reading.pending(), NOW)).isNull();
    }

    @Test
    void staleAndFailedReadingsSaySinceWhenAndWhy() {
        ApiFailure why = new ApiFailure.ServiceFailing(502, null);

        assertThat(texts.mark(new Reading.Stale<>("value", SINCE.minusSeconds(30), why, SINCE), NOW))
                .isEqualTo("Stale since 09:14 · Service failing (502)");
        assertThat(texts.mark(new Reading.Failed<>(why, SINCE.minus(Duration.ofDays(1))), NOW))
                .isEqualTo("Failing since 31 May, 09:14 · Service failing (502)");
    }

    @Test
    void thePanelsMarkHasTheWholeExplanationForItsTooltip() {
        Wording wording = Wording.of(Locale.UK, ZoneOffset.UTC);
        ApiFailure why = new ApiFailure.KeyRefused("Invalid API key");

        PanelMark failed = wording.mark(new Reading.Failed<>(why, SINCE), NOW);
        PanelMark fresh = wording.mark(new Reading.Fresh<>("value", NOW), NOW);

        assertThat(failed.freshness()).isEqualTo(Freshness.FAILED);
        assertThat(failed.brief()).isEqualTo("Failing since 09:14 · Key refused");
        assertThat(failed.shortest()).isEqualTo("Failing since 09:14");
        assertThat(failed.full()).endsWith("It says: “Invalid API key”.");
        assertThat(fresh).isEqualTo(PanelMark.silent(Freshness.FRESH));
        assertThat(wording.mark(Reading.pending(), NOW)).isEqualTo(PanelMark.PENDING);
        PanelMark stale = wording.mark(new Reading.Stale<>("value", SINCE, why, SINCE), NOW);
        assertThat(stale.freshness()).isEqualTo(Freshness.STALE);
        assertThat(stale.shortest()).isEqualTo("Stale since 09:14");
    }
}
