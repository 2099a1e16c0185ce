package app.contrail.demo;

import app.contrail.domain.Analytics;
import app.contrail.domain.Contest;
import app.contrail.domain.LeaderboardEntry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what the sample world holds in the service's own form: its field names, their order, its dates. */
final class SampleJson {
    private static final DateTimeFormatter UTC_MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final JsonMapper mapper = new JsonMapper();

    /** The whole body of an answer, in UTF-8. */
    byte[] body(Reply reply) {
        ObjectNode root = mapper.createObjectNode();
        switch (reply) {
            case Reply.Data data -> root.put("success", true).set("data", data.data());
            case Reply.Page page -> {
                root.put("success", true).set("data", rows(page.rows()));
                root.putObject("pagination")
                        .put("page", page.page())
                        .put("limit", page.limit())
                        .put("total", page.total())
                        .put("totalPages", Math.ceilDiv(page.total(), page.limit()));
            }
            case Reply.Refusal refusal -> root.put("success", false).put("error", refusal.sentence());
        }
        return mapper.writeValueAsBytes(root);
    }

    ArrayNode contests(List<Contest> contests) {
        ArrayNode array = mapper.createArrayNode();
        contests.forEach(contest -> array.add(contest(contest)));
        return array;
    }

    ObjectNode contest(Contest contest) {
        return mapper.createObjectNode()
                .put("id", contest.id().value())
                .put("title", contest.title())
                .put("description", contest.description())
                .put("status", contest.status())
                .put("startDate", date(contest.start()))
                .put("endDate", date(contest.end()))
                .put("isEvergreen", contest.evergreen())
                .put("mode", contest.mode())
                .put("slug", contest.slug())
                .put("entriesCount", contest.entries());
    }

    ObjectNode analytics(Analytics analytics) {
        ObjectNode node = mapper.createObjectNode()
                .put("totalEntries", analytics.totalEntries())
                .put("confirmedEntries", analytics.confirmedEntries())
                .put("disqualifiedEntries", analytics.disqualifiedEntries())
                .put("totalViews", analytics.totalViews())
                .put("totalBonusCompletions", analytics.totalBonusCompletions());
        ObjectNode points = node.putObject("points");
        putNumber(points, "total", analytics.points().total());
        putNumber(points, "average", analytics.points().average());
        putNumber(points, "highest", analytics.points().highest());
        return node;
    }

    ArrayNode leaderboard(List<LeaderboardEntry> entries) {
        ArrayNode array = mapper.createArrayNode();
        for (LeaderboardEntry entry : entries) {
            ObjectNode node = array.addObject()
                    .put("rank", entry.rank())
                    .put("id", entry.id())
                    .put("email", entry.email())
                    .put("name", entry.name());
            putNumber(node, "points", entry.points());
            node.put("referralCode", entry.referralCode())
                    .put("referralsCount", entry.referrals())
                    .put("joinedAt", date(entry.joinedAt()));
        }
        return array;
    }

    private ArrayNode rows(List<SampleEntry> entries) {
        ArrayNode array = mapper.createArrayNode();
        for (SampleEntry entry : entries) {
            array.addObject()
                    .put("id", entry.id())
                    .put("email", entry.email())
                    .put("name", entry.name())
                    .put("phone", entry.phone())
                    .put("points", entry.points())
                    .put("emailConfirmed", entry.emailConfirmed())
                    .put("disqualified", entry.disqualified())
                    .put("referralCode", entry.referralCode())
                    .put("createdAt", date(entry.createdAt()));
        }
        return array;
    }

    /** As the service's JavaScript writes numbers: 30 and 30.1, never 30.0. */
    private static void putNumber(ObjectNode node, String field, double number) {
        if (number == Math.rint(number)) {
            node.put(field, (long) number);
        } else {
            node.put(field, number);
        }
    }

    private static @Nullable String date(@Nullable Instant instant) {
        return instant == null ? null : UTC_MILLIS.format(instant);
    }
}
