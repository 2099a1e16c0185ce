package app.contrail.export;

import app.contrail.domain.Contest;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes a list of contests in one format, in the order given. Leaves the writer open. */
public sealed interface ContestsWriter permits ContestsText, ContestsCsv, ContestsJson {

    void write(List<Contest> contests, Writer to) throws IOException;
}
