package app.contrail.insights;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.ContestStatus;
import app.contrail.domain.Metric;
import app.contrail.domain.Trail;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What every rule is asked.
 *
 * @param from what was observed before this is passed over; the begin of a local day
 * @param quarters of the trail
 */
record Question(Evidence evidence, Thresholds thresholds, Instant from, Instant now, ZoneId zone, Quarters quarters) {

    ContestId contest() {
        return evidence.contest();
    }

    Trail trail() {
        return evidence.trail();
    }

    double number(Threshold threshold) {
        return thresholds.number(threshold);
    }

    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    boolean covers(Instant at) {
        return !at.isBefore(from) && !at.isAfter(now);
    }

    /** What a count rose by between two quarters that are known; negative if it fell. */
    long gained(Metric metric, int from, int to) {
        return trail().count(metric, quarters.row(to)) - trail().count(metric, quarters.row(from));
    }

    /** Whether entries could be made at this time, as far as the contest's newest description tells. */
    boolean open(Instant at) {
        Contest described = evidence.described();
        if (described == null) {
            return true;
        }
        ContestStatus status = described.knownStatus();
        boolean closed =
                status == ContestStatus.PAUSED || status == ContestStatus.ENDED || status == ContestStatus.DRAFT;
        Instant end = described.end();
        return !closed && (end == null || !at.isAfter(end));
    }
}
