package app.contrail.diagnosis;

import app.contrail.api.RequestLog;
import app.contrail.domain.Masking;
import app.contrail.history.HistoryLook;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plain text that a user hands to somebody who is to help: no key, no participant's address, and the home folder,
 * whose path holds the user's name, as {@code ~}.
 */
public final class DiagnosticsText {
    private DiagnosticsText() {}

    /** @param now the time at its top; times are in UTC */
    public static String of(Facts facts, Home home, Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add("Contrail diagnostics, " + seconds(now));
        lines.add("version: " + Versions.line());
        lines.add("service: " + (facts.service() == null ? "not asked" : facts.service()));
        lines.add("requests in the last minute: " + facts.requestsUsed() + " of " + facts.requestLimit());
        lines.add("recorded: " + recorded(facts.history()));
        lines.add("data folder: " + path(facts.dataDir(), home));
        lines.add("log: " + path(facts.log(), home));
        lines.add("");
        lines.add("last requests, newest first: " + facts.requests().size());
        for (RequestLog.Request request : facts.requests().reversed()) {
            lines.add(String.join(
                    "  ",
                    seconds(request.startedAt()),
                    request.asked(),
                    RequestWords.outcome(request),
                    request.took().toMillis() + " ms",
                    Sizes.text(request.bytes())));
        }
        String text = String.join("\n", lines) + "\n";
        // None of the above should hold an address; what is handed on is made sure of once more.
        return home.hiddenIn(Masking.name(text));
    }

    private static String recorded(@Nullable HistoryLook look) {
        return look == null ? "in memory only" : HistoryWords.of(look);
    }

    private static String path(@Nullable Path path, Home home) {
        return path == null ? "none" : home.shortened(path);
    }

    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
