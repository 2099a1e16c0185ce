package app.contrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a machine lacks for drawing, which no test can take away from a real one. */
class DoctorCommandTest {
    private static final String ADVICE = "Install what is missing.";

    private FakeServices services;

    @BeforeEach
    void start(@TempDir Path folder) {
        services = new FakeServices(folder);
    }

    @Test
    void whatIsMissingForDrawingIsWorthAWarningAndNoFailure() {
        services.drawing = new Drawing(true, List.of("libGL.so.1"), true, true, ADVICE);
        assertThat(services.run("doctor")).isZero();
        assertThat(services.result()).contains("WARN  display   " + ADVICE, "OK    fonts");
    }

    @Test
    void withoutADisplayTheOtherCommandsAreNamed() {
        services.drawing = new Drawing(false, List.of(), true, true, ADVICE);
        assertThat(services.run("doctor")).isZero();
        assertThat(services.result()).contains("WARN  display   There is no display", "'contrail snapshot'");
    }

    @Test
    void fontsAreLookedForInTheSystemAndInContrailItself() {
        services.drawing = new Drawing(true, List.of(), false, true, ADVICE);
        services.run("doctor");
        assertThat(services.result()).contains("WARN  fonts     " + ADVICE);

        services.written.reset();
        services.drawing = new Drawing(true, List.of(), true, false, ADVICE);
        services.run("doctor");
        assertThat(services.result()).contains("WARN  fonts     The font that comes with Contrail cannot be read");
    }

    @Test
    void noLogIsBegunAndTheListIsAskedForOnce() {
        services.run("doctor");
        assertThat(services.logFolder).isNull();
        assertThat(services.api.calls()).containsExactly("contests");
    }

    @Test
    void theHelpOfAllCommandsNamesIt() {
        assertThat(services.run("--help")).isZero();
        assertThat(services.result()).containsPattern("\\n  doctor +Checks this computer");
    }
}
