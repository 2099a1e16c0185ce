package app.contrail.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.contrail.api.ApiKey;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Never asks the keyring of whoever runs this: only a process that can reach none does ask. */
class SystemKeyringTest {
    @TempDir
    Path home;

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere there always is a keyring")
    void whereThereIsNoKeyringThatIsSaidAtOnce() throws Exception {
        Process process = withoutKeyring();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        String[] lines = said.lines().toArray(String[]::new);
        assertThat(lines).hasSize(4);
        assertThat(lines[0]).isEqualTo("find: This computer has no keyring that Contrail can use.");
        assertThat(lines[1]).isEqualTo("keep: This computer has no keyring that Contrail can use.");
        assertThat(lines[2]).isEqualTo("forget: This computer has no keyring that Contrail can use.");
        assertThat(Long.parseLong(lines[3]))
                .as("milliseconds of three questions")
                .isLessThan(3_000);
    }

    @Test
    void aKeyringThatDoesNotAnswerIsNotWaitedForAnyLonger() {
        KeyKeeper silent = new SystemKeyring(task -> {}, Duration.ofMillis(20));

        assertThatThrownBy(() -> silent.find("a"))
                .isInstanceOf(KeyException.class)
                .hasMessage("The system's keyring did not answer; it may wait to be unlocked.");
    }

    private Process withoutKeyring() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Asking.class.getName())
                .redirectError(new File("/dev/null"));
        builder.environment().clear();
        builder.environment().put("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + home.resolve("nobody"));
        return builder.start();
    }

    /** Asks a keyring for everything it can do, and prints what it says. */
    static final class Asking {
        private Asking() {}

        public static void main(String[] unused) {
            long begin = System.nanoTime();
            KeyKeeper keyring = new SystemKeyring(task -> new Thread(task).start(), Duration.ofSeconds(10));
            print("find", () -> keyring.find("a"));
            print("keep", () -> keyring.keep("a", ApiKey.of("vk_a")));
            print("forget", () -> keyring.forget("a"));
            System.out.println(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
            System.exit(0);
        }

        private static void print(String what, Runnable question) {
            try {
                question.run();
                System.out.println(what + " is done");
            } catch (KeyException e) {
                System.out.println(what + ": " + e.getMessage());
            }
        }
    }
}
