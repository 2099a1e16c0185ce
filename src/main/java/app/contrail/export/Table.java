package app.contrail.export;

import java.io.IOException;
import java.util.List;

/** What one panel is exported as, whatever the format of the file. */
public interface Table {

    /** What it holds, in one word of snake_case; names files and sheets. */
    String name();

    List<Column> columns();

    /**
     * Hands over its rows, one by one and in their order. Blocks on the disk where the rows come from there, and then may
     * throw {@code HistoryException}.
     */
    void writeTo(Cells cells) throws IOException;
}
