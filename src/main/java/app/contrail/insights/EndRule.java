package app.contrail.insights;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestStatus;
import app.contrail.domain.Metric;
import app.contrail.domain.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The contest is about to end, and has ended. A draft does neither, whatever its dates say. */
final class EndRule implements Rule {
    private static final double MINUTES = 60;

    @Override
    public List<Insight> observe(Question question) {
        Contest described = question.evidence().described();
        Instant end = described == null ? null : described.end();
        if (described == null || end == null || described.knownStatus() == ContestStatus.DRAFT) {
            return List.of();
        }
        List<Insight> found = new ArrayList<>();
        Instant soon = end.minus(Duration.ofMinutes((long) (MINUTES * question.number(Threshold.ENDS_WITHIN))));
        Instant start = described.start();
        // Of a contest that runs for less than a day, this would be said before it opens.
        Instant said = start != null && start.isAfter(soon) ? start : soon;
        if (question.covers(said) && said.isBefore(end)) {
            found.add(new Insight.EndsSoon(question.contest(), said, end));
        }
        if (question.covers(end)) {
            Trail trail = question.trail();
            Long entries = trail.isEmpty() ? null : trail.count(Metric.ENTRIES, trail.size() - 1);
            found.add(new Insight.Ended(question.contest(), end, entries));
        }
        return found;
    }
}
