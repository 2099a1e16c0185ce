package app.contrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.ApiFailure.Unreachable.Reason;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTextTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ApiFailure.KeyRefused(null), ExitCode.KEY_REFUSED, "refused the API key"),
                Arguments.of(new ApiFailure.Forbidden(null), ExitCode.KEY_REFUSED, "does not let this API key"),
                Arguments.of(new ApiFailure.KeyUnknown(), ExitCode.KEY_REFUSED, "--api-key-file"),
                Arguments.of(new ApiFailure.NotFound(null), ExitCode.CONTEST_NOT_FOUND, "'contrail contests'"),
                Arguments.of(new ApiFailure.Rejected(418, null), ExitCode.SERVICE_FAILING, "status 418"),
                Arguments.of(new ApiFailure.RateLimited(null, null), ExitCode.SERVICE_FAILING, "in a minute"),
                Arguments.of(new ApiFailure.ServiceFailing(503, null), ExitCode.SERVICE_FAILING, "status 503"),
                Arguments.of(new ApiFailure.Unreachable(Reason.UNKNOWN_HOST), ExitCode.SERVICE_FAILING, "not known"),
                Arguments.of(new ApiFailure.Unreachable(Reason.REFUSED), ExitCode.SERVICE_FAILING, "Nothing answers"),
                Arguments.of(new ApiFailure.Unreachable(Reason.BROKEN), ExitCode.SERVICE_FAILING, "broke"),
                Arguments.of(new ApiFailure.Unreachable(Reason.TLS), ExitCode.SERVICE_FAILING, "secure"),
                Arguments.of(
                        new ApiFailure.Unreachable(Reason.PROXY), ExitCode.SERVICE_FAILING, "let Contrail through"),
                Arguments.of(new ApiFailure.Unreachable(Reason.UNTRUSTED), ExitCode.SERVICE_FAILING, "vouches for"),
                Arguments.of(new ApiFailure.Unreachable(Reason.EXPIRED), ExitCode.SERVICE_FAILING, "out of date"),
                Arguments.of(new ApiFailure.Unreachable(Reason.WRONG_HOST), ExitCode.SERVICE_FAILING, "another host"),
                Arguments.of(new ApiFailure.NoService(), ExitCode.SERVICE_FAILING, "at this address"),
                Arguments.of(new ApiFailure.WebPage(200), ExitCode.SERVICE_FAILING, "A web page came"),
                Arguments.of(new ApiFailure.NetworkLogin(), ExitCode.SERVICE_FAILING, "asks for a login before"),
                Arguments.of(new ApiFailure.ProxyLogin(), ExitCode.SERVICE_FAILING, "The proxy asks"),
                Arguments.of(new ApiFailure.TimedOut(Duration.ofSeconds(10)), ExitCode.SERVICE_FAILING, "10 seconds"),
                Arguments.of(new ApiFailure.Malformed("no data"), ExitCode.SERVICE_FAILING, "(no data)"),
                Arguments.of(new ApiFailure.Redirected("https://x.example"), ExitCode.SERVICE_FAILING, "x.example"),
                Arguments.of(new ApiFailure.Redirected(null), ExitCode.SERVICE_FAILING, "another place"),
                Arguments.of(new ApiFailure.TooLarge(2 << 20), ExitCode.SERVICE_FAILING, "2048 KiB"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void eachFailureIsOneSentenceThatSaysWhatToDoAndAnExitCode(ApiFailure why, ExitCode code, String words) {
        assertThat(FailureText.exitCode(why)).isEqualTo(code);
        assertThat(FailureText.sentence(why))
                .contains(words)
                .matches("[A-Z][^\\n]*(check|try|use|run|name)[^\\n]*\\.")
                .doesNotContain("null", ". ");
    }

    @Test
    void theServicesOwnWordsStandInTheSentence() {
        assertThat(FailureText.sentence(new ApiFailure.ServiceFailing(500, "Try later.")))
                .contains("status 500 (it says: \"Try later.\");");
    }

    @Test
    void aWaitIsRoundedUpToWholeSeconds() {
        assertThat(FailureText.sentence(new ApiFailure.RateLimited(Duration.ofMillis(12_001), null)))
                .contains("in 13 seconds.");
        assertThat(FailureText.sentence(new ApiFailure.RateLimited(Duration.ZERO, null)))
                .contains("in 1 second.");
    }
}
