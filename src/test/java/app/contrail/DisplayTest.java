package app.contrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayTest {
    private static final int X_PORT = 6000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "nonsense",
                ":59536",
                ":60000",
                "localhost:99999",
                ":99999999999",
                "localhost:2147483648",
                "no such host:0"
            })
    void aDisplayThatCannotBeIsNone(String display) {
        assertThat(Display.answers(display)).isFalse();
    }

    @Test
    void aDisplayOfAnotherComputerAnswersOnItsPort() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int number = server.getLocalPort() - X_PORT;

            assertThat(Display.answers("localhost:" + number)).isTrue();
            assertThat(Display.answers("localhost:" + number + ".0")).isTrue();
        }
    }
}
