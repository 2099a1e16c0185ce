package app.contrail.api;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A contest as it arrives. */
record JsonContest(
        @Nullable String id,
        @Nullable String title,
        @Nullable String description,
        @Nullable String status,
        @Nullable String startDate,
        @Nullable String endDate,
        @Nullable Boolean isEvergreen,
        @Nullable String mode,
        @Nullable String slug,
        @Nullable Long entriesCount) {

    /** As an element of the list, where some fields are certain. */
    Contest toListed(String path) throws MalformedAnswer {
        JsonFields.required(title, path + ".title");
        JsonFields.required(status, path + ".status");
        JsonFields.required(mode, path + ".mode");
        String listedId = JsonFields.required(id, path + ".id");
        return toContest(JsonFields.inRange(path + ".id", () -> new ContestId(listedId)), path);
    }

    /** As the answer for one contest, where nothing is certain but which one was asked for. */
    Contest toContest(ContestId asked, String path) throws MalformedAnswer {
        Instant start = JsonFields.instant(startDate, path + ".startDate");
        Instant end = JsonFields.instant(endDate, path + ".endDate");
        return JsonFields.inRange(
                path,
                () -> new Contest(
                        asked, title, description, status, start, end, isEvergreen, mode, slug, entriesCount));
    }
}
