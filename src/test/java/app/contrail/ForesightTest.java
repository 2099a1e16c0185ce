package app.contrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForesightTest {
    @ParameterizedTest
    @CsvSource({
        "'', WINDOW",
        "demo --seed 7, WINDOW",
        "--data-dir somewhere, WINDOW",
        "snapshot --contest x --out y.png, PICTURE",
        "--data-dir somewhere snapshot, PICTURE",
        "demo --serve --port 8080, NOTHING",
        "contests --format csv, NOTHING",
        "--base-url x collect --once, NOTHING",
        "export, NOTHING",
        "report --contest x --out y.pdf, NOTHING",
        "snapshot --help, NOTHING",
        "-V, NOTHING"
    })
    void tellsFromTheArgumentsWhatWillBeDrawn(String line, Foresight expected) {
        assertThat(Foresight.of(List.of(line.split(" ")))).isEqualTo(expected);
    }
}
