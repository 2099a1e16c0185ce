package app.contrail.settings;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How the user looks at the contests of each service. */
final class TeamsSection implements Section {
    private static final String TEAMS = "teams";
    private static final String PINNED = "pinned";
    private static final String ORDER = "order";
    private static final String LOOKED = "looked";

    @Override
    public Settings read(ObjectNode document, Settings settings, List<String> problems) {
        JsonNode found = Nodes.section(document, TEAMS, problems);
        if (found == null) {
            return settings;
        }
        Settings read = settings;
        for (String origin : found.propertyNames()) {
            TeamMemory team = team(found.get(origin));
            if (team == null) {
                problems.add("In the settings, teams." + origin + " makes no sense, so nothing is pinned there.");
            } else {
                read = read.withTeam(origin, team);
            }
        }
        return read;
    }

    /** Null if the node describes none. */
    private static @Nullable TeamMemory team(JsonNode node) {
        JsonNode pinned = Nodes.in(node, PINNED);
        JsonNode order = Nodes.in(node, ORDER);
        JsonNode looked = Nodes.in(node, LOOKED);
        if (!node.isObject()
                || (pinned != null && !pinned.isArray())
                || (order != null && !order.isString())
                || (looked != null && !looked.isObject())) {
            return null;
        }
        SequencedSet<String> pins = new LinkedHashSet<>();
        if (pinned != null) {
            pinned.forEach(id -> pins.add(id.asString()));
        }
        try {
            return new TeamMemory(pins, order == null ? "" : order.stringValue(), times(looked));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static SequencedMap<String, Instant> times(@Nullable JsonNode looked) {
        SequencedMap<String, Instant> times = new LinkedHashMap<>();
        if (looked != null) {
            for (String contest : looked.propertyNames()) {
                Instant time = Nodes.instant(Nodes.in(looked, contest));
                if (time != null) {
                    times.put(contest, time);
                }
            }
        }
        return times;
    }

    @Override
    public void write(ObjectNode document, Settings before, Settings after) {
        if (after.teams().equals(before.teams())) {
            return;
        }
        ObjectNode teams = Nodes.objectIn(document, TEAMS);
        Set<String> origins = new LinkedHashSet<>(before.teams().keySet());
        origins.addAll(after.teams().keySet());
        for (String origin : origins) {
            if (!after.team(origin).equals(before.team(origin))) {
                put(Nodes.objectIn(teams, origin), after.team(origin));
            }
        }
    }

    private static void put(ObjectNode node, TeamMemory team) {
        ArrayNode pinned = node.putArray(PINNED);
        team.pinned().forEach(pinned::add);
        node.put(ORDER, team.order());
        ObjectNode looked = node.putObject(LOOKED);
        team.looked().forEach((contest, time) -> looked.put(contest, time.toString()));
    }
}
