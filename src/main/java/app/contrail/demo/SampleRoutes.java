package app.contrail.demo;

import app.contrail.domain.ContestId;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Finds the reply to a path and its query, for somebody whose key is in order. */
final class SampleRoutes {
    private static final int MOST_ROWS = 100;
    private static final int USUAL_LEADERBOARD = 25;
    private static final int USUAL_PAGE = 20;
    private static final String BAD_LIMIT = "limit must be a whole number from 1 to 100";
    private static final Reply.Refusal NO_CONTEST = new Reply.Refusal(404, "Contest not found");
    private static final Reply.Refusal NO_SUCH_PATH = new Reply.Refusal(404, "Not found");

    private final SampleWorld world;
    private final Clock clock;
    private final SampleJson json;

    SampleRoutes(SampleWorld world, Clock clock, SampleJson json) {
        this.world = world;
        this.clock = clock;
        this.json = json;
    }

    /**
     * The reply of this moment.
     *
     * @param path below the base path, with its leading slash
     * @param query undecoded, or null if there is none
     */
    Reply reply(String path, @Nullable String query) {
        List<String> parts = List.of(path.split("/", -1));
        boolean aboutContests =
                parts.size() >= 2 && parts.get(0).isEmpty() && parts.get(1).equals("contests");
        Instant now = clock.instant();
        if (aboutContests && parts.size() == 2) {
            return new Reply.Data(json.contests(world.contests(now)));
        }
        if (!aboutContests || parts.size() > 4 || parts.get(2).isBlank()) {
            return NO_SUCH_PATH;
        }
        ContestId id = new ContestId(parts.get(2));
        String detail = parts.size() == 4 ? parts.get(3) : "";
        return switch (detail) {
            case "" ->
                parts.size() == 4
                        ? NO_SUCH_PATH
                        : orNotFound(world.contest(id, now).map(contest -> new Reply.Data(json.contest(contest))));
            case "analytics" ->
                orNotFound(world.analytics(id, now).map(analytics -> new Reply.Data(json.analytics(analytics))));
            case "leaderboard" -> leaderboard(id, now, query);
            case "entries" -> entries(id, now, query);
            default -> NO_SUCH_PATH;
        };
    }

    private Reply leaderboard(ContestId id, Instant now, @Nullable String query) {
        OptionalInt limit = count(query, "limit", USUAL_LEADERBOARD, MOST_ROWS);
        if (limit.isEmpty()) {
            return new Reply.Refusal(400, BAD_LIMIT);
        }
        return orNotFound(world.leaderboard(id, now, limit.getAsInt())
                .map(leaderboard -> new Reply.Data(json.leaderboard(leaderboard))));
    }

    private Reply entries(ContestId id, Instant now, @Nullable String query) {
        OptionalInt limit = count(query, "limit", USUAL_PAGE, MOST_ROWS);
        OptionalInt page = count(query, "page", 1, Integer.MAX_VALUE);
        if (limit.isEmpty()) {
            return new Reply.Refusal(400, BAD_LIMIT);
        }
        if (page.isEmpty()) {
            return new Reply.Refusal(400, "page must be a whole number from 1");
        }
        String search = parameter(query, "search");
        return orNotFound(world.entries(id, now)
                .map(entries -> page(matching(entries, search), page.getAsInt(), limit.getAsInt())));
    }

    private static Reply.Page page(List<SampleEntry> entries, int page, int limit) {
        long skipped = (page - 1L) * limit;
        List<SampleEntry> rows = entries.stream().skip(skipped).limit(limit).toList();
        return new Reply.Page(rows, page, limit, entries.size());
    }

    private static List<SampleEntry> matching(List<SampleEntry> entries, @Nullable String search) {
        if (search == null || search.isBlank()) {
            return entries;
        }
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        return entries.stream()
                .filter(entry -> contains(entry.email(), wanted) || contains(entry.name(), wanted))
                .toList();
    }

    private static boolean contains(@Nullable String text, String wanted) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static Reply orNotFound(Optional<? extends Reply> reply) {
        return reply.isPresent() ? reply.get() : NO_CONTEST;
    }

    /** A number from 1 to {@code most}; the usual one if the query has none; empty if it has another. */
    private static OptionalInt count(@Nullable String query, String name, int usual, int most) {
        String text = parameter(query, name);
        if (text == null) {
            return OptionalInt.of(usual);
        }
        try {
            int count = Integer.parseInt(text);
            return count >= 1 && count <= most ? OptionalInt.of(count) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private static @Nullable String parameter(@Nullable String query, String name) {
        if (query == null) {
            return null;
        }
        for (String pair : List.of(query.split("&", -1))) {
            if (pair.startsWith(name + "=")) {
                return decoded(pair.substring(name.length() + 1));
            }
        }
        return null;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A stray per cent sign: it means itself.
            return text;
        }
    }
}
