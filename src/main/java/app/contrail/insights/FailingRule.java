package app.contrail.insights;

import app.contrail.domain.Endpoint;
import app.contrail.domain.FailedPoll;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Polling fails for a while, for another reason than a refused key. */
final class FailingRule implements Rule {
    private static final double SECONDS = 60;

    @Override
    public List<Insight> observe(Question question) {
        Duration enough = Duration.ofSeconds((long) (SECONDS * question.number(Threshold.FAILING_FOR)));
        List<Insight> found = new ArrayList<>();
        for (List<FailedPoll> run : Run.all(question, FailingRule::counts)) {
            Instant since = run.getFirst().at();
            run.stream()
                    .map(FailedPoll::at)
                    .filter(at -> Duration.between(since, at).compareTo(enough) >= 0)
                    .findFirst()
                    .filter(question::covers)
                    .ifPresent(at -> found.add(new Insight.PollingFails(
                            question.contest(),
                            at,
                            since,
                            run.getLast().at(),
                            run.getLast().why())));
        }
        return found;
    }

    private static boolean counts(FailedPoll failed) {
        return failed.endpoint() == Endpoint.ANALYTICS && !RefusedRule.refused(failed.why());
    }
}
