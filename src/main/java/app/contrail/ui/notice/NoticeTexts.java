package app.contrail.ui.notice;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestView;
import app.contrail.domain.DashboardState;
import app.contrail.domain.Reading;
import app.contrail.domain.Snapshot;
import app.contrail.ui.common.Wording;
import app.contrail.ui.notice.NoticeContent.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the state of the dashboard into words and next steps. */
public final class NoticeTexts {
    private final Wording wording;

    public NoticeTexts(Wording wording) {
        this.wording = wording;
    }

    /** Null for the ordinary case, about which there is nothing to say. */
    public @Nullable NoticeContent notice(DashboardState state, ContestView view, KeyWords key, Instant now) {
        return switch (state) {
            case DashboardState.Normal normal -> null;
            case DashboardState.Loading loading -> fact("notice.loading.title", wording.text("notice.loading.text"));
            case DashboardState.Draft draft ->
                fact("notice.draft.title", wording.text("notice.draft.text"), Action.REFRESH);
            case DashboardState.ActiveWithoutEntries empty ->
                fact("notice.noentries.title", wording.text("notice.noentries.text"), Action.REFRESH);
            case DashboardState.Paused paused ->
                fact("notice.paused.title", wording.text("notice.paused.text"), Action.REFRESH);
            case DashboardState.Ended ended -> fact("notice.ended.title", ended(view.contest(), now), Action.REFRESH);
            case DashboardState.RecordedOnly recorded ->
                fact("notice.recorded.title", recordedOnly(view.snapshot(), now), Action.RESUME);
            case DashboardState.KeyUnknown unknown -> keyUnknown(key, kept(view.snapshot(), now));
            case DashboardState.KeyRefused refused -> keyRefused(telling(view.snapshot()), view.snapshot(), key, now);
            case DashboardState.ContestGone gone ->
                trouble(
                        "notice.gone.title",
                        missing(view.snapshot()),
                        view.snapshot(),
                        "",
                        now,
                        Action.RELOAD_CONTESTS,
                        Action.REFRESH);
            case DashboardState.RateLimited limited ->
                trouble(
                        "notice.limited.title",
                        telling(view.snapshot()),
                        view.snapshot(),
                        countdown(limited.until(), now),
                        now,
                        Action.REFRESH);
            case DashboardState.ServiceFailing failing -> failing(telling(view.snapshot()), view.snapshot(), now);
            case DashboardState.Offline offline ->
                trouble("notice.offline.title", telling(view.snapshot()), view.snapshot(), "", now, Action.REFRESH);
        };
    }

    /** What to say where there is no contest to show. */
    public NoticeContent noContests() {
        return fact(
                "notice.nocontests.title",
                wording.text("notice.nocontests.text"),
                Action.RELOAD_CONTESTS,
                Action.CONNECT);
    }

    /** What to say where the list of contests could not be read and nothing else is known. */
    public NoticeContent noList(ApiFailure why, KeyWords key) {
        if (why instanceof ApiFailure.KeyUnknown) {
            return keyUnknown(key, "");
        }
        boolean refused = why instanceof ApiFailure.KeyRefused || why instanceof ApiFailure.Forbidden;
        return new NoticeContent(
                true,
                refused ? key.refused() : wording.text("notice.nolist.title"),
                wording.failures().full(why),
                refused
                        ? List.of(Action.ENTER_KEY, Action.RELOAD_CONTESTS)
                        : List.of(Action.RELOAD_CONTESTS, Action.CONNECT));
    }

    /** What to offer when a key could not be kept where it should be. */
    public NoticeContent keptInMemory(String account, String why) {
        return new NoticeContent(
                false,
                wording.text("notice.inmemory.title", account),
                why + " " + wording.text("notice.inmemory.text"),
                List.of(Action.KEEP_IN_FILE, Action.DISMISS));
    }

    /** Something about the accounts that the user should know, and can only take note of. */
    public NoticeContent aboutAccount(String account, String what) {
        return new NoticeContent(false, wording.text("notice.account.title", account), what, List.of(Action.DISMISS));
    }

    private NoticeContent keyRefused(@Nullable ApiFailure why, Snapshot snapshot, KeyWords key, Instant now) {
        String text = why == null ? "" : wording.failures().full(why) + " ";
        return new NoticeContent(
                true, key.refused(), (text + kept(snapshot, now)).strip(), List.of(Action.ENTER_KEY, Action.REFRESH));
    }

    private NoticeContent keyUnknown(KeyWords key, String kept) {
        String problem = key.problem();
        return new NoticeContent(
                problem != null,
                problem == null ? key.awaited() : key.missing(),
                ((problem == null ? wording.text("notice.awaited.text") : problem) + " " + kept).strip(),
                problem == null ? List.of(Action.ENTER_KEY) : List.of(Action.ENTER_KEY, Action.TRY_KEY));
    }

    private NoticeContent fact(String titleKey, String text, Action... actions) {
        return new NoticeContent(false, wording.text(titleKey), text, List.of(actions));
    }

    /** It may not be the service itself that answers. */
    private NoticeContent failing(@Nullable ApiFailure why, Snapshot snapshot, Instant now) {
        boolean somebodyElse = why instanceof ApiFailure.WebPage
                || why instanceof ApiFailure.NetworkLogin
                || why instanceof ApiFailure.ProxyLogin
                || why instanceof ApiFailure.NoService
                || why instanceof ApiFailure.Redirected;
        NoticeContent notice = trouble("notice.failing.title", why, snapshot, "", now, Action.REFRESH);
        return why == null || !somebodyElse
                ? notice
                : new NoticeContent(true, wording.failures().brief(why), notice.text(), notice.actions());
    }

    private NoticeContent trouble(
            String titleKey,
            @Nullable ApiFailure why,
            Snapshot snapshot,
            String addition,
            Instant now,
            Action... actions) {
        String text = why == null ? "" : wording.failures().full(why);
        return new NoticeContent(
                true,
                wording.text(titleKey),
                String.join(" ", List.of(text, addition, kept(snapshot, now)))
                        .replaceAll(" +", " ")
                        .strip(),
                List.of(actions));
    }

    /** The failure that says most, whichever endpoint it comes from. */
    private static @Nullable ApiFailure telling(Snapshot snapshot) {
        return failures(snapshot)
                .min(Comparator.comparingInt(NoticeTexts::order))
                .orElse(null);
    }

    private static @Nullable ApiFailure missing(Snapshot snapshot) {
        return failures(snapshot)
                .filter(why -> why instanceof ApiFailure.NotFound)
                .findFirst()
                .orElse(null);
    }

    private static Stream<ApiFailure> failures(Snapshot snapshot) {
        return snapshot.readings().stream().map(Reading::failureOrNull).filter(Objects::nonNull);
    }

    private static int order(ApiFailure why) {
        return switch (why) {
            case ApiFailure.KeyUnknown unknown -> 0;
            case ApiFailure.KeyRefused refused -> 0;
            case ApiFailure.Forbidden forbidden -> 1;
            case ApiFailure.RateLimited limited -> 3;
            case ApiFailure.NetworkLogin login -> 4;
            case ApiFailure.ProxyLogin login -> 5;
            case ApiFailure.WebPage page -> 6;
            case ApiFailure.NoService nobody -> 7;
            case ApiFailure.ServiceFailing failing -> 8;
            case ApiFailure.Redirected redirected -> 9;
            case ApiFailure.Rejected rejected -> 10;
            case ApiFailure.Malformed malformed -> 11;
            case ApiFailure.TooLarge large -> 12;
            case ApiFailure.Unreachable unreachable -> 13;
            case ApiFailure.TimedOut late -> 14;
            // A leaderboard that is missing says nothing about what keeps the others from answering.
            case ApiFailure.NotFound missing -> 15;
        };
    }

    /** That title and dates are known from the list is no comfort where nothing else is. */
    private String kept(Snapshot snapshot, Instant now) {
        if (snapshot.analytics().valueOrNull() == null && snapshot.leaderboard().valueOrNull() == null) {
            return "";
        }
        Instant oldest = snapshot.readings().stream()
                .map(Reading::takenAtOrNull)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return oldest == null
                ? ""
                : wording.text("notice.kept.text", wording.formats().moment(oldest, now));
    }

    private String recordedOnly(Snapshot snapshot, Instant now) {
        return kept(snapshot, now) + " " + wording.text("notice.recorded.text");
    }

    private String countdown(@Nullable Instant until, Instant now) {
        return until == null
                ? ""
                : wording.text("notice.limited.countdown", wording.formats().countdown(Duration.between(now, until)));
    }

    private String ended(Contest contest, Instant now) {
        // A contest can be ended ahead of its date, which is then no time at which anything happened.
        return contest.end() == null || contest.end().isAfter(now)
                ? wording.text("notice.ended.text")
                : wording.text("notice.ended.at", wording.formats().moment(contest.end(), now));
    }
}
