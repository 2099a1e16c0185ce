package app.contrail.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.MinimalPrettyPrinter;

/**
 * One JSON array in UTF-8 with an object for each row, a row on each line. Times are in ISO 8601 and UTC, numbers plain
 * and unrounded, what is unknown is null.
 */
final class JsonFormat implements TableFormat {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            // What breaks off in the middle must not look whole.
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public void write(Table table, OutputStream to) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(new Printed(), to, JsonEncoding.UTF8)) {
            json.writeStartArray();
            table.writeTo(new Rows(json, table.columns()));
            json.writeEndArray();
            json.writeRaw('\n');
            json.flush();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private static final class Printed extends ObjectWriteContext.Base {
        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new RowPerLine();
        }
    }

    /** Breaks lines around the rows and nowhere else. */
    private static final class RowPerLine extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1;

        @Override
        public void beforeArrayValues(JsonGenerator json) {
            json.writeRaw('\n');
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) {
            json.writeRaw(",\n");
        }

        @Override
        public void writeEndArray(JsonGenerator json, int rows) {
            json.writeRaw(rows == 0 ? "]" : "\n]");
        }
    }

    private static final class Rows implements Cells {
        private final JsonGenerator json;
        private final List<Column> columns;
        private int next;

        Rows(JsonGenerator json, List<Column> columns) {
            this.json = json;
            this.columns = columns;
        }

        private JsonGenerator cell() {
            if (next == 0) {
                json.writeStartObject();
            }
            json.writeName(columns.get(next++).name());
            return json;
        }

        @Override
        public void text(@Nullable String text) {
            cell().writeString(text == null ? null : PlainText.wellFormed(text));
        }

        @Override
        public void time(@Nullable Instant time) {
            cell().writeString(time == null ? null : IsoTime.of(time));
        }

        @Override
        public void count(long count) {
            cell().writeNumber(count);
        }

        @Override
        public void number(double number) {
            cell().writeNumber(PlainNumber.of(number));
        }

        @Override
        public void flag(boolean flag) {
            cell().writeBoolean(flag);
        }

        @Override
        public void unknown() {
            cell().writeNull();
        }

        @Override
        public void endRow() {
            if (next != columns.size()) {
                throw new IllegalStateException(
                        "A row of " + next + " cells in a table of " + columns.size() + " columns");
            }
            json.writeEndObject();
            next = 0;
        }
    }
}
