package app.contrail.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import app.contrail.export.SampleTable.Row;
import app.contrail.testing.HostileNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonFormatTest {

    @Test
    void eachRowIsAnObjectOnALineWithPlainNumbersAndNullForUnknown() throws IOException {
        List<Row> rows = List.of(
                new Row("Ann", Row.of("").time(), 9_007_199_254_740_993L, 12_345_678.9, false),
                new Row(null, null, null, null, null));
        assertThat(written(rows)).isEqualTo("""
                [
                {"name":"Ann","made_at":"2024-01-20T12:34:56.250Z","entries":9007199254740993,"points":12345678.9,"confirmed":false},
                {"name":null,"made_at":null,"entries":null,"points":null,"confirmed":null}
                ]
                """);
    }

    @Test
    void withoutRowsItIsAnEmptyArray() throws IOException {
        assertThat(written(List.of())).isEqualTo("[]\n");
    }

    @Test
    void everyNameIsExact() throws IOException {
        JsonNode array = new JsonMapper()
                .readTree(written(HostileNames.ALL.stream().map(Row::of).toList()));
        assertThat(array.valueStream().map(row -> row.get("name").stringValue()))
                .isEqualTo(HostileNames.ALL);
    }

    @Test
    void halfAPairOfSurrogatesBecomesTheSignForNoCharacter() throws IOException {
        assertThat(written(List.of(Row.of("a\uD83Db\uDE80🚀")))).contains("\"a\uFFFDb\uFFFD🚀\"");
    }

    @Test
    void whatBreaksOffDoesNotLookWhole() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Table breaking = new CountedTable(new SampleTable(Collections.nCopies(3, Row.of("a"))), rows -> {
            if (rows == 2) {
                Thread.currentThread().interrupt();
            }
        });
        assertThatIOException()
                .isThrownBy(() -> new JsonFormat().write(breaking, out))
                .withMessageContaining("cancelled");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("]");
    }

    @Test
    void aFullDiskIsToldAsWhatItIs() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThatIOException()
                .isThrownBy(() -> new JsonFormat().write(new SampleTable(List.of(Row.of("a"))), full))
                .withMessage("No space left on device");
    }

    private static String written(List<Row> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonFormat().write(new SampleTable(rows), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
