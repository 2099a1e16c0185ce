package app.contrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** When JavaFX may start while other threads are at work: see decision 012. */
class ToolkitTest {
    @Test
    void opensAWindowAsideOnlyWhereItFindsItsVariables() {
        assertThat(Toolkit.nothingWillBeAddedTo(Map.of())).isFalse();
        assertThat(Toolkit.nothingWillBeAddedTo(Map.of("GDK_BACKEND", "x11"))).isFalse();
        assertThat(Toolkit.nothingWillBeAddedTo(Map.of("GDK_BACKEND", "wayland", "IBUS_ENABLE_SYNC_MODE", "1")))
                .isFalse();
    }

    @Test
    void theLauncherOfTheInstallerSetsThem() throws IOException {
        Map<String, String> exported = new HashMap<>();
        Matcher assignment = Pattern.compile("(\\w+)=(\\w+)")
                .matcher(Files.readAllLines(Path.of("packaging/linux/launcher")).stream()
                        .filter(line -> line.startsWith("export "))
                        .collect(Collectors.joining()));
        while (assignment.find()) {
            exported.put(assignment.group(1), assignment.group(2));
        }
        assertThat(Toolkit.nothingWillBeAddedTo(exported)).isTrue();
    }

    @Test
    void drawsAPictureAsideAnywhere() {
        assertThat(Toolkit.startsAside(Toolkit.Kind.HEADLESS)).isTrue();
    }
}
