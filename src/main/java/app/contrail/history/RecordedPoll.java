package app.contrail.history;

import app.contrail.domain.Analytics;
import app.contrail.domain.Endpoint;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A poll as thinning sees it.
 *
 * @param at in nanoseconds since 1970
 * @param nth tells polls of the same moment apart
 * @param totals null if it brought none
 * @param failed the endpoints that brought a failure
 */
record RecordedPoll(
        long at,
        long nth,
        @Nullable Analytics totals,
        boolean hasLeaderboard,
        boolean hasDetails,
        Set<Endpoint> failed) {}
