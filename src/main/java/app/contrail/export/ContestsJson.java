package app.contrail.export;

import app.contrail.domain.Contest;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/** One JSON array with an object per contest; names in snake_case, times in ISO 8601 and UTC, null for unknown. */
public final class ContestsJson implements ContestsWriter {

    @Override
    public void write(List<Contest> contests, Writer to) throws IOException {
        ArrayNode array = Json.MAPPER.createArrayNode();
        contests.forEach(contest -> Json.putContest(array.addObject(), contest));
        to.write(array.toPrettyString());
        to.write('\n');
    }
}
