package app.contrail.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the dashboard of one contest has to say as a whole.
 *
 * <p>One endpoint that fails while another answers degrades its own panel only and is no state of the dashboard, unless
 * the key or the contest itself is at fault. The first that applies is the state:
 *
 * <ol>
 *   <li>trouble: the key is not known; the key is refused; the contest is gone; and, once every endpoint asked has
 *       failed, offline if nothing was reached at all, rate limited if the service said so anywhere, else the service
 *       is failing;
 *   <li>recorded data only, because the user paused polling;
 *   <li>loading, until the totals have been asked for;
 *   <li>where the contest stands.
 * </ol>
 */
public sealed interface DashboardState {

    /** The first answer is still on its way. */
    record Loading() implements DashboardState {}

    record Draft() implements DashboardState {}

    record ActiveWithoutEntries() implements DashboardState {}

    /** The service has the contest paused, which is not about Contrail's polling. */
    record Paused() implements DashboardState {}

    record Ended() implements DashboardState {}

    record Normal() implements DashboardState {}

    /** Nothing was asked, for want of a key. */
    record KeyUnknown() implements DashboardState {}

    /** 401 or 403 on any endpoint. */
    record KeyRefused() implements DashboardState {}

    /** 404 for the contest or its analytics. */
    record ContestGone() implements DashboardState {}

    /** @param until when Contrail asks again; null if that is not known or already past */
    record RateLimited(@Nullable Instant until) implements DashboardState {}

    record ServiceFailing() implements DashboardState {}

    record Offline() implements DashboardState {}

    /** The user paused polling; what is on screen was recorded before. */
    record RecordedOnly() implements DashboardState {}

    /**
     * The state of a contest's dashboard.
     *
     * @param listed the contest as the list of contests has it; null if no list has been read yet
     * @param limitedUntil until when polling waits because of a rate limit; null if it does not
     */
    static DashboardState of(
            @Nullable Contest listed,
            Snapshot snapshot,
            boolean pausedByUser,
            @Nullable Instant limitedUntil,
            Instant now) {
        DashboardState trouble = trouble(snapshot, limitedUntil, now);
        if (trouble != null) {
            return trouble;
        }
        if (pausedByUser && snapshot.hasValues()) {
            return new RecordedOnly();
        }
        Contest contest = newest(listed, snapshot.contest().valueOrNull());
        boolean asked = !(snapshot.analytics() instanceof Reading.Pending);
        if (!asked && (contest == null || !pausedByUser)) {
            return new Loading();
        }
        return contest == null
                ? new Normal()
                : standing(contest, snapshot.analytics().valueOrNull());
    }

    private static @Nullable DashboardState trouble(Snapshot snapshot, @Nullable Instant limitedUntil, Instant now) {
        List<ApiFailure> failures = snapshot.readings().stream()
                .map(Reading::failureOrNull)
                .filter(Objects::nonNull)
                .toList();
        if (failures.stream().anyMatch(why -> why instanceof ApiFailure.KeyUnknown)) {
            return new KeyUnknown();
        }
        if (failures.stream()
                .anyMatch(why -> why instanceof ApiFailure.KeyRefused || why instanceof ApiFailure.Forbidden)) {
            return new KeyRefused();
        }
        if (snapshot.contest().failureOrNull() instanceof ApiFailure.NotFound
                || snapshot.analytics().failureOrNull() instanceof ApiFailure.NotFound) {
            return new ContestGone();
        }
        long asked = snapshot.readings().stream()
                .filter(reading -> !(reading instanceof Reading.Pending))
                .count();
        if (failures.isEmpty() || failures.size() < asked) {
            return null;
        }
        if (failures.stream().allMatch(DashboardState::keptFromTheService)) {
            return new Offline();
        }
        if (failures.stream().anyMatch(why -> why instanceof ApiFailure.RateLimited)) {
            return new RateLimited(limitedUntil != null && limitedUntil.isAfter(now) ? limitedUntil : null);
        }
        return new ServiceFailing();
    }

    private static boolean keptFromTheService(ApiFailure why) {
        return why instanceof ApiFailure.Unreachable
                || why instanceof ApiFailure.TimedOut
                || why instanceof ApiFailure.NetworkLogin
                || why instanceof ApiFailure.ProxyLogin;
    }

    private static @Nullable Contest newest(@Nullable Contest listed, @Nullable Contest polled) {
        if (listed == null || polled == null) {
            return listed == null ? polled : listed;
        }
        return listed.updatedBy(polled);
    }

    private static DashboardState standing(Contest contest, @Nullable Analytics totals) {
        Long listedEntries = contest.entries();
        boolean withoutEntries =
                totals != null ? totals.totalEntries() == 0 : listedEntries != null && listedEntries == 0;
        return switch (contest.knownStatus()) {
            case DRAFT -> new Draft();
            case PAUSED -> new Paused();
            case ENDED -> new Ended();
            case ACTIVE -> withoutEntries ? new ActiveWithoutEntries() : new Normal();
            case OTHER -> new Normal();
        };
    }
}
