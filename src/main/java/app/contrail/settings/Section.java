package app.contrail.settings;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** One part of the settings, as it stands in the document. */
interface Section {

    /**
     * The settings with what the document says about this part.
     *
     * @param problems takes a sentence for each value that cannot hold; in its place the usual one does
     */
    Settings read(ObjectNode document, Settings settings, List<String> problems);

    /** Puts into the document what differs in this part, and nothing else. */
    void write(ObjectNode document, Settings before, Settings after);
}
