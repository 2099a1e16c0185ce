package app.contrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesktopNotifierTest {
    @Test
    void aTextIsNeverTakenForAnOptionOrMarkup() {
        List<String> command = DesktopNotifier.tool("Linux").command("--help", "a <b>&c");

        assertThat(command).startsWith("notify-send").endsWith("--", "--help", "a &lt;b&gt;&amp;c");
    }

    @Test
    void onMacTheTextIsNoPartOfTheScript() {
        List<String> command = DesktopNotifier.tool("Mac OS X").command("\" & do shell script", "text");

        assertThat(command).startsWith("osascript").endsWith("--", "\" & do shell script", "text");
    }

    @Test
    void whereThereIsNoToolNothingIsRun() {
        assertThat(DesktopNotifier.tool("Windows 11").command("title", "text")).isEmpty();
        new DesktopNotifier(Runnable::run, (title, text) -> List.of("contrail-has-no-such-program")).notify("a", "b");
    }

    @Test
    void theToolIsRunWithTitleAndText(@TempDir Path folder) {
        Path seen = folder.resolve("seen");
        new DesktopNotifier(
                        Runnable::run,
                        (title, text) -> List.of(
                                "sh", "-c", "printf '%s|%s' \"$1\" \"$2\" > \"$0\"", seen.toString(), title, text))
                .notify("Summer", "12 entries");

        assertThat(seen).satisfies(file -> assertThat(Files.readString(file)).isEqualTo("Summer|12 entries"));
    }
}
