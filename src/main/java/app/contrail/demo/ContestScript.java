package app.contrail.demo;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one contest of the sample world says about itself, and who comes to it.
 *
 * @param statusBefore the status word until {@code start}
 * @param statusRunning the status word from {@code start} until the audience's stop
 * @param statusAfter the status word from then on
 * @param start null for a contest without dates, which stays at {@code statusBefore}
 * @param audience null if nobody ever comes
 */
record ContestScript(
        String title,
        @Nullable String description,
        String slug,
        String mode,
        boolean evergreen,
        String statusBefore,
        String statusRunning,
        String statusAfter,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable Audience audience) {

    /** The contest as the service describes it at a moment. */
    Contest at(ContestId id, Instant now, long entries) {
        return new Contest(id, title, description, statusAt(now), start, end, evergreen, mode, slug, entries);
    }

    private String statusAt(Instant now) {
        if (start == null || now.isBefore(start)) {
            return statusBefore;
        }
        Instant stop = audience == null ? end : audience.stop();
        return stop == null || now.isBefore(stop) ? statusRunning : statusAfter;
    }
}
