package app.contrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCommandTest {
    private FakeServices services;

    @BeforeEach
    void start(@TempDir Path folder) {
        services = new FakeServices(folder);
        services.environment.clear();
    }

    @Test
    void itOpensTheWindowOnSampleDataWithoutAKey() {
        assertThat(services.run("demo", "--seed", "7")).isEqualTo(FakeWindows.CODE);
        assertThat(services.windows.demoSeed).isEqualTo(7);
        assertThat(services.events).isEmpty();
    }

    @Test
    void theSameDataAreShownUnlessASeedIsGiven() {
        services.run("demo");
        services.run("demo", "--serve");
        assertThat(services.windows.demoSeed).isEqualTo(20_260_401);
        assertThat(services.events).contains("start on 0 with 20260401");
    }

    @Test
    void servingPrintsAddressAndKeyThenRunsUntilInterruptedThenStops() {
        assertThat(services.run("demo", "--serve", "--port", "4711", "--seed", "-3"))
                .isZero();
        assertThat(services.result()).isEqualTo("""
                base URL: http://127.0.0.1:4711/api/v1
                key: vk_test_sample
                """);
        assertThat(services.events).containsExactly("start on 4711 with -3", "wait, having printed 2 lines", "close");
        assertThat(services.windows.demoSeed).isNull();
    }

    @Test
    void aPortThatIsTakenIsASentence() {
        services.portTaken = new IOException("Address already in use");
        assertThat(services.run("demo", "--serve", "--port", "4711")).isEqualTo(5);
        assertThat(services.complaint())
                .contains("port 4711", "another one with --port")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo --port 4711",
                "demo --serve --port 65536",
                "demo --serve --port=-1",
                "demo --serve --port x"
            })
    void aPortThatMakesNoSenseIsMisuse(String line) {
        assertThat(services.run(line.split(" "))).isEqualTo(2);
        assertThat(services.complaint()).contains("--port").hasLineCount(1);
        assertThat(services.events).isEmpty();
    }
}
