package app.contrail.export;

import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Conversion;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Masking;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One poll of one contest as a JSON document. Each part holds either {@code taken_at} and its values or {@code failed}
 * with {@code kind} and {@code sentence}; a part that was not asked for is null. Addresses are masked, also one that
 * was given as a name.
 */
public final class SnapshotJson {
    private final Function<ApiFailure, String> sentences;

    /** @param sentences what to tell a person about a failure */
    public SnapshotJson(Function<ApiFailure, String> sentences) {
        this.sentences = sentences;
    }

    /** The document on one line, without a line break at the end. */
    public String line(PollResult poll) {
        ObjectNode document = Json.MAPPER.createObjectNode();
        document.put("contest_id", PlainText.withoutControls(poll.contestId().value()));
        Instant at = poll.endedAt();
        putPart(document, "contest", poll.contest(), at, Json::putContest);
        putPart(document, "analytics", poll.analytics(), at, SnapshotJson::putAnalytics);
        document.put("conversion_percent", conversion(poll.analytics()));
        putPart(document, "leaderboard", poll.leaderboard(), at, SnapshotJson::putLeaderboard);
        return Json.MAPPER.writeValueAsString(document);
    }

    private <T> void putPart(
            ObjectNode document,
            String name,
            @Nullable Outcome<T> outcome,
            Instant takenAt,
            BiConsumer<ObjectNode, T> values) {
        switch (outcome) {
            case null -> document.putNull(name);
            case Outcome.Success<T> success -> {
                ObjectNode part = document.putObject(name);
                part.put("taken_at", IsoTime.of(takenAt));
                values.accept(part, success.value());
            }
            case Outcome.Failure<T> failure -> {
                ObjectNode failed = document.putObject(name).putObject("failed");
                failed.put("kind", FailureKind.of(failure.why()));
                failed.put("sentence", PlainText.oneLine(sentences.apply(failure.why())));
            }
        }
    }

    private static void putAnalytics(ObjectNode part, Analytics analytics) {
        part.put("total_views", analytics.totalViews());
        part.put("total_entries", analytics.totalEntries());
        part.put("confirmed_entries", analytics.confirmedEntries());
        part.put("disqualified_entries", analytics.disqualifiedEntries());
        part.put("total_bonus_completions", analytics.totalBonusCompletions());
        part.put("points_total", PlainNumber.of(analytics.points().total()));
        part.put("points_average", PlainNumber.of(analytics.points().average()));
        part.put("points_highest", PlainNumber.of(analytics.points().highest()));
    }

    private static @Nullable BigDecimal conversion(@Nullable Outcome<Analytics> outcome) {
        Analytics analytics = outcome == null ? null : outcome.valueOrNull();
        if (analytics == null) {
            return null;
        }
        OptionalDouble percent = Conversion.percent(analytics.totalEntries(), analytics.totalViews());
        return percent.isPresent() ? PlainNumber.of(percent.getAsDouble()) : null;
    }

    private static void putLeaderboard(ObjectNode part, List<LeaderboardEntry> leaderboard) {
        ArrayNode rows = part.putArray("entries");
        for (LeaderboardEntry entry : leaderboard) {
            ObjectNode row = rows.addObject();
            row.put("rank", entry.rank());
            row.put("entry_id", Json.text(entry.id()));
            row.put("name", entry.name() == null ? null : Json.text(Masking.name(entry.name())));
            row.put("email", Json.text(Masking.maskedEmail(entry)));
            row.put("points", PlainNumber.of(entry.points()));
            row.put("referral_code", Json.text(entry.referralCode()));
            row.put("referrals_count", entry.referrals());
            row.put("joined_at", Json.time(entry.joinedAt()));
        }
    }
}
