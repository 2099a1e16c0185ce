package app.contrail.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTest {
    private static final String SENTENCE = "{\"success\":false,\"error\":\"So it is\"}";
    private static final String WEB_PAGE = "<!DOCTYPE html><html><body>502 Bad Gateway</body></html>";

    private final FakeService service = new FakeService();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void takes401AsARefusedKey() {
        assertThat(service.answering(401, Fixtures.ERROR_401).failure())
                .isEqualTo(new ApiFailure.KeyRefused("Missing or invalid API key"));
    }

    @Test
    void takes403AsForbidden() {
        assertThat(service.answering(403, SENTENCE).failure()).isEqualTo(new ApiFailure.Forbidden("So it is"));
    }

    @Test
    void takes404AsNotFound() {
        assertThat(service.answering(404, SENTENCE).failure()).isEqualTo(new ApiFailure.NotFound("So it is"));
    }

    @Test
    void takes429AsRateLimited() {
        assertThat(service.answering(429, Fixtures.ERROR_429).failure())
                .isEqualTo(new ApiFailure.RateLimited(null, "Rate limit exceeded. Please try again later."));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 402, 405, 408, 410, 418, 421, 451, 499})
    void takesEveryOther4xxAsRejected(int status) {
        assertThat(service.answering(status, SENTENCE).failure())
                .isEqualTo(new ApiFailure.Rejected(status, "So it is"));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 599})
    void takesEvery5xxAsAFailingService(int status) {
        assertThat(service.answering(status, SENTENCE).failure())
                .isEqualTo(new ApiFailure.ServiceFailing(status, "So it is"));
    }

    @ParameterizedTest
    @ValueSource(ints = {600, 999})
    void takesAStatusOutsideHttpAsMalformed(int status) {
        assertThat(service.answering(status, SENTENCE).failure())
                .isEqualTo(new ApiFailure.Malformed("the status " + status + " is none that an answer may have"));
    }

    @Test
    void takesAnUnaskedSwitchOfProtocolsAsMalformed() {
        try (RawServer switching = RawServer.sending("HTTP/1.1 101 Switching Protocols\r\n\r\n")) {
            assertThat(FakeService.failureOf(switching.api().contests())).isInstanceOf(ApiFailure.Malformed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void takesSuccessFalseAsAFailingServiceWhateverTheStatus(int status) {
        assertThat(service.answering(status, SENTENCE).failure())
                .isEqualTo(new ApiFailure.ServiceFailing(status, "So it is"));
    }

    @Test
    void readsAnyGood2xx() {
        service.answering(203, Fixtures.ANALYTICS);

        assertThat(service.api.analytics(FakeService.CONTEST).valueOrNull()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                WEB_PAGE,
                "``",
                "{",
                "[]",
                "{\"error\":7}",
                "{\"error\":null}",
                "{\"error\":\" \\n \"}",
                "{\"message\":\"no\"}"
            })
    void hasNoSentenceWhereTheBodyHasNone(String body) {
        assertThat(service.answering(502, body).failure()).isEqualTo(new ApiFailure.ServiceFailing(502, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"  <!DOCTYPE html><html></html>", "\uFEFF<html></html>"})
    void takesAWebPageUnderAGoodStatusAsSuch(String page) {
        assertThat(service.answering(200, page).failure()).isEqualTo(new ApiFailure.WebPage(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {WEB_PAGE, "Not Found", "{}", "{\"message\":\"Not Found\"}", "{\"error\":7}", "[]"})
    void takesA404ThatIsNotTheServicesOwnForAnAddressWithoutTheService(String body) {
        assertThat(service.answering(404, body).failure()).isEqualTo(new ApiFailure.NoService());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", SENTENCE, "{\"success\":false}"})
    void takesA404OfTheServicesOwnOrWithoutABodyForAContestThatIsMissing(String body) {
        assertThat(service.answering(404, body).failure()).isInstanceOf(ApiFailure.NotFound.class);
    }

    @Test
    void tellsWhoWantsALogin() {
        assertThat(service.answering(511, WEB_PAGE).failure()).isEqualTo(new ApiFailure.NetworkLogin());
        assertThat(service.answering(407, WEB_PAGE).failure()).isEqualTo(new ApiFailure.ProxyLogin());
    }

    @Test
    void believesTheStatusOfAnErrorWhoseBodyIsTooLarge() {
        assertThat(service.answering(500, "x".repeat(3 << 20)).failure())
                .isEqualTo(new ApiFailure.ServiceFailing(500, null));
    }

    @Test
    void believesTheStatusOfAnErrorWhoseBodyIsCutOff() {
        String cut = "HTTP/1.1 404 Not Found\r\nContent-Length: 500\r\n\r\n{\"error\":\"No";
        try (RawServer cutting = RawServer.sending(cut)) {
            assertThat(FakeService.failureOf(cutting.api().contests())).isEqualTo(new ApiFailure.NotFound(null));
        }
    }

    @Test
    void cleansTheSentence() {
        assertThat(service.answering(404, "{\"error\":\"Not\\n\\u202Efound\"}").failure())
                .isEqualTo(new ApiFailure.NotFound("Not found"));
    }

    @ParameterizedTest
    @CsvSource({"503,0", "503,99999999999", "408,0", "421,0", "429,0"})
    void sendsNothingTwiceHoweverTheServiceInvitesIt(int status, String retryAfter) {
        for (int i = 0; i < 3; i++) {
            service.answering(new MockResponse.Builder()
                    .code(status)
                    .addHeader("Retry-After", retryAfter)
                    .build());
        }

        service.failure();

        assertThat(service.budget.used()).isEqualTo(1);
        assertThat(service.server.getRequestCount()).isEqualTo(1);
    }
}
