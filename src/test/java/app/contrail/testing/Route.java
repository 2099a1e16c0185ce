package app.contrail.testing;

import org.jspecify.annotations.Nullable;

/** The places of the service that Contrail reads, told apart by their path alone. */
public enum Route {
    CONTESTS("contests", "/contests"),
    CONTEST("contest", "/contests/[^/]+"),
    ANALYTICS("analytics", "/contests/[^/]+/analytics"),
    LEADERBOARD("leaderboard", "/contests/[^/]+/leaderboard"),
    ENTRIES("entries", "/contests/[^/]+/entries");

    private final String payload;
    private final String pattern;

    Route(String payload, String pattern) {
        this.payload = payload;
        this.pattern = pattern;
    }

    /** The documented example, as {@link FaultyService} serves it without a script: a whole JSON document. */
    public String examplePayload() {
        return Payloads.read(payload + ".json");
    }

    /** The route of a path below the base URL, without its query; null for a path that the service does not know. */
    static @Nullable Route of(String path) {
        for (Route route : values()) {
            if (path.matches(route.pattern)) {
                return route;
            }
        }
        return null;
    }
}
