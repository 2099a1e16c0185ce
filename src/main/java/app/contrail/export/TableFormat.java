package app.contrail.export;

import java.io.IOException;
import java.io.OutputStream;

/** Writes tables in one format. */
public interface TableFormat {

    /** How the names of its files end, without the dot. */
    String extension();

    /** Writes the whole table and flushes; leaves the stream open. Needs no more memory for a long table than for a short one. */
    void write(Table table, OutputStream to) throws IOException;
}
