package app.contrail.export;

import java.io.IOException;
import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Takes the cells of a table: for each row one call for each column, in their order and of their kind, and then
 * {@link #endRow}. Null and empty mean unknown. For one thread.
 */
public interface Cells {

    void text(@Nullable String text) throws IOException;

    void time(@Nullable Instant time) throws IOException;

    void count(long count) throws IOException;

    /** @param number is finite */
    void number(double number) throws IOException;

    void flag(boolean flag) throws IOException;

    /** Whatever the column's kind is. */
    void unknown() throws IOException;

    void endRow() throws IOException;

    default void count(@Nullable Long count) throws IOException {
        if (count == null) {
            unknown();
        } else {
            count(count.longValue());
        }
    }

    default void flag(@Nullable Boolean flag) throws IOException {
        if (flag == null) {
            unknown();
        } else {
            flag(flag.booleanValue());
        }
    }

    default void number(OptionalDouble number) throws IOException {
        if (number.isPresent()) {
            number(number.getAsDouble());
        } else {
            unknown();
        }
    }
}
