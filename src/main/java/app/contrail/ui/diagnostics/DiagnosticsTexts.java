package app.contrail.ui.diagnostics;

import app.contrail.api.RequestLog;
import app.contrail.diagnosis.DiagnosticsText;
import app.contrail.diagnosis.Facts;
import app.contrail.diagnosis.Home;
import app.contrail.diagnosis.Sizes;
import app.contrail.diagnosis.Versions;
import app.contrail.domain.ApiFailure;
import app.contrail.history.HistoryLook;
import app.contrail.ui.common.Wording;
import app.contrail.ui.diagnostics.DiagnosticsContent.Fact;
import app.contrail.ui.diagnostics.DiagnosticsContent.RequestRow;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts facts about the access to the service into words. */
public final class DiagnosticsTexts {
    private final Wording wording;
    private final Home home;

    /** @param home is written as {@code ~} */
    public DiagnosticsTexts(Wording wording, Home home) {
        this.wording = wording;
        this.home = home;
    }

    public DiagnosticsContent content(Facts facts, Instant now) {
        List<Fact> named = List.of(
                fact("diagnostics.service.label", service(facts)),
                fact(
                        "diagnostics.budget.label",
                        wording.text(
                                "diagnostics.budget.value",
                                wording.formats().count(facts.requestsUsed()),
                                wording.formats().count(facts.requestLimit()))),
                fact("diagnostics.recorded.label", recorded(facts.history())),
                fact("diagnostics.folder.label", path(facts.dataDir())),
                fact("diagnostics.log.label", path(facts.log())),
                fact("diagnostics.version.label", Versions.line()));
        return new DiagnosticsContent(
                named,
                facts.requests().reversed().stream().map(this::row).toList(),
                DiagnosticsText.of(facts, home, now));
    }

    private Fact fact(String key, String value) {
        return new Fact(wording.text(key), value);
    }

    private String service(Facts facts) {
        return facts.service() == null
                ? wording.text("diagnostics.service.none")
                : facts.service().toString();
    }

    private String path(@Nullable Path path) {
        return path == null ? wording.text("diagnostics.folder.none") : home.shortened(path);
    }

    private String recorded(@Nullable HistoryLook look) {
        if (look == null) {
            return wording.text("diagnostics.recorded.memory");
        }
        return switch (look.condition()) {
            case NONE -> wording.text("diagnostics.recorded.none");
            case SOUND ->
                wording.text(
                        look.polls() == 1 ? "diagnostics.recorded.one" : "diagnostics.recorded.many",
                        wording.formats().count(look.polls()),
                        Sizes.text(look.bytes()));
            case DAMAGED, NEWER, FOREIGN, UNREADABLE -> wording.text("diagnostics.recorded.unreadable");
        };
    }

    private RequestRow row(RequestLog.Request request) {
        return new RequestRow(
                wording.formats().timeWithSeconds(request.startedAt()),
                request.asked(),
                outcome(request.status(), request.failure()),
                request.failure() != null,
                wording.text(
                        "diagnostics.took.value",
                        wording.formats().count(request.took().toMillis())),
                Sizes.text(request.bytes()));
    }

    private String outcome(@Nullable Integer status, @Nullable ApiFailure failure) {
        if (failure == null) {
            return wording.text("diagnostics.outcome.good", String.valueOf(status));
        }
        String why = wording.failures().brief(failure);
        // Some kinds name the status in their words.
        return status == null || why.contains(status.toString())
                ? why
                : wording.text("diagnostics.outcome.bad", status.toString(), why);
    }
}
