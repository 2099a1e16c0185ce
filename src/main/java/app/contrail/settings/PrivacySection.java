package app.contrail.settings;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is shown of participants. */
final class PrivacySection implements Section {
    private static final String PRIVACY = "privacy";
    private static final String MASK = "maskAddresses";

    @Override
    public Settings read(ObjectNode document, Settings settings, List<String> problems) {
        JsonNode found = Nodes.section(document, PRIVACY, problems);
        return found == null
                ? settings
                : settings.withPrivacy(new Privacy(
                        Nodes.flag(found, MASK, Privacy.USUAL.maskAddresses(), "privacy.maskAddresses", problems)));
    }

    @Override
    public void write(ObjectNode document, Settings before, Settings after) {
        if (!after.privacy().equals(before.privacy())) {
            Nodes.objectIn(document, PRIVACY).put(MASK, after.privacy().maskAddresses());
        }
    }
}
