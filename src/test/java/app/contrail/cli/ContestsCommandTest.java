package app.contrail.cli;

import static app.contrail.testing.SampleContests.SUMMER;
import static app.contrail.testing.SampleContests.SUMMER_ANALYTICS;
import static app.contrail.testing.SampleContests.SUMMER_LEADERBOARD;
import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContestsCommandTest {
    private FakeServices services;

    @BeforeEach
    void start(@TempDir Path folder) {
        services = new FakeServices(folder);
        services.api.knowing(SUMMER, SUMMER_ANALYTICS, SUMMER_LEADERBOARD);
    }

    @Test
    void textWithLocalTimesIsTheDefault() {
        assertThat(services.run("contests")).isZero();
        assertThat(services.result()).startsWith("ID  ").contains("Summer Giveaway    1,523  2024-01-15 01:00");
        assertThat(services.complaint()).isEmpty();
    }

    @Test
    void csvStartsWithAMarkUnlessItIsNotWanted() {
        assertThat(services.run("contests", "--format", "csv")).isZero();
        assertThat(services.result()).startsWith("\uFEFFcontest_id,").contains("\r\nclx1abc123def456,");
        services.written.reset();
        assertThat(services.run("contests", "--format", "CSV", "--no-bom")).isZero();
        assertThat(services.result()).startsWith("contest_id,");
    }

    @Test
    void jsonIsAnArray() {
        assertThat(services.run("contests", "--format", "json")).isZero();
        assertThat(services.result())
                .startsWith("[")
                .contains("\"contest_id\" : \"clx1abc123def456\"")
                .endsWith("]\n");
    }

    @Test
    void oneRequestIsEnough() {
        services.run("contests");
        assertThat(services.api.calls()).containsExactly("contests");
    }

    @Test
    void aRefusedKeyIsOneSentenceWithTheServicesOwnWordsAndNoResult() {
        services.api.failing(new ApiFailure.KeyRefused("Invalid\u001b[31m API key"));
        assertThat(services.run("contests")).isEqualTo(3);
        assertThat(services.complaint())
                .isEqualTo("The service refused the API key (it says: \"Invalid[31m API key\"); check it, or make a"
                        + " new one in the team's settings on Blitz Rocket.\n");
        assertThat(services.result()).isEmpty();
    }

    @Test
    void a404ForTheListSpeaksOfTheAddressAndNotOfAContest() {
        services.api.failing(new ApiFailure.NotFound(null));
        assertThat(services.run("contests")).isEqualTo(5);
        assertThat(services.complaint()).contains("at this address", "--base-url");
    }

    @Test
    void aResultThatCannotBeWrittenIsNoSuccess() {
        services.out = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                },
                true,
                StandardCharsets.UTF_8);
        assertThat(services.run("contests")).isEqualTo(6);
        assertThat(services.complaint()).contains("could not be written");
    }
}
