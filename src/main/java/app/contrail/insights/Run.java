package app.contrail.insights;

import app.contrail.domain.FailedPoll;
import app.contrail.domain.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Failed polls in a row: none in between brought totals, and Contrail polled all the time. */
final class Run {
    private static final Duration SHORTEST_BREAK = Duration.ofMinutes(15);

    private Run() {}

    /**
     * The rows of failed polls, oldest first. Who did not poll for a while does not know that polling failed meanwhile.
     *
     * @param which the failures that count; one that does not is passed over
     */
    static List<List<FailedPoll>> all(Question question, Predicate<FailedPoll> which) {
        Duration usual = question.evidence().gapAfter();
        Duration longest = usual.compareTo(SHORTEST_BREAK) > 0 ? usual : SHORTEST_BREAK;
        List<List<FailedPoll>> runs = new ArrayList<>();
        List<FailedPoll> run = new ArrayList<>();
        for (FailedPoll failed : question.evidence().failures()) {
            if (failed.at().isAfter(question.now()) || !which.test(failed)) {
                continue;
            }
            if (!run.isEmpty() && broken(question.trail(), run.getLast().at(), failed.at(), longest)) {
                runs.add(List.copyOf(run));
                run.clear();
            }
            // The endpoints of one poll are one failure.
            if (run.isEmpty() || !run.getLast().at().equals(failed.at())) {
                run.add(failed);
            }
        }
        if (!run.isEmpty()) {
            runs.add(List.copyOf(run));
        }
        return runs;
    }

    private static boolean broken(Trail trail, Instant earlier, Instant later, Duration longest) {
        return Duration.between(earlier, later).compareTo(longest) > 0
                || trail.endUntil(later) > trail.endUntil(earlier);
    }
}
