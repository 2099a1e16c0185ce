package app.contrail.export;

import app.contrail.domain.Contest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the JSON documents have in common. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Json() {}

    static void putContest(ObjectNode object, Contest contest) {
        object.put("contest_id", PlainText.withoutControls(contest.id().value()));
        object.put("title", text(contest.title()));
        object.put("description", text(contest.description()));
        object.put("status", text(contest.status()));
        object.put("mode", text(contest.mode()));
        object.put("start_date", time(contest.start()));
        object.put("end_date", time(contest.end()));
        object.put("is_evergreen", contest.evergreen());
        object.put("slug", text(contest.slug()));
        object.put("entries_count", contest.entries());
    }

    /** Without control characters: JSON escapes only some of them, and documents are printed to terminals. */
    static @Nullable String text(@Nullable String text) {
        return text == null ? null : PlainText.withoutControls(text);
    }

    static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : IsoTime.of(time);
    }
}
