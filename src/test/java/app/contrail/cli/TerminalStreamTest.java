package app.contrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalStreamTest {

    @Test
    void whatSteersATerminalIsLeftOutAndAllElseStays() throws IOException {
        assertThat(shown("\uFEFFa\u001b[31mb\u0007\u009b2J\u007f\0\r\nÄ §\tÿ 👩‍🚀 שלום"))
                .isEqualTo("\uFEFFa[31mb2J\nÄ §\tÿ 👩‍🚀 שלום");
    }

    private static String shown(String text) throws IOException {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        try (TerminalStream stream = new TerminalStream(terminal)) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return terminal.toString(StandardCharsets.UTF_8);
    }
}
