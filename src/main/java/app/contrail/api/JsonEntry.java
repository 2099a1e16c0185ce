package app.contrail.api;

import app.contrail.domain.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the list of entries as it arrives. */
record JsonEntry(
        @Nullable String id,
        @Nullable String email,
        @Nullable String name,
        @Nullable String phone,
        @Nullable Double points,
        @Nullable Boolean emailConfirmed,
        @Nullable Boolean disqualified,
        @Nullable String referralCode,
        @Nullable String createdAt) {

    Entry toEntry(String path) throws MalformedAnswer {
        String entryId = JsonFields.required(id, path + ".id");
        double score = JsonFields.required(points, path + ".points");
        boolean confirmed = JsonFields.required(emailConfirmed, path + ".emailConfirmed");
        boolean out = JsonFields.required(disqualified, path + ".disqualified");
        Instant made = JsonFields.instant(createdAt, path + ".createdAt");
        return JsonFields.inRange(
                path, () -> new Entry(entryId, email, name, phone, score, confirmed, out, referralCode, made));
    }

    /** Without its fields, which are personal data. */
    @Override
    public String toString() {
        return "JsonEntry[hidden]";
    }
}
