package app.contrail.insights;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.FailedPoll;
import java.util.ArrayList;
import java.util.List;

/** The service refuses the key. */
final class RefusedRule implements Rule {
    @Override
    public List<Insight> observe(Question question) {
        int enough = (int) Math.ceil(question.number(Threshold.KEY_REFUSALS));
        List<Insight> found = new ArrayList<>();
        for (List<FailedPoll> run : Run.all(question, failed -> refused(failed.why()))) {
            if (run.size() >= enough && question.covers(run.get(enough - 1).at())) {
                found.add(new Insight.KeyRefused(
                        question.contest(),
                        run.get(enough - 1).at(),
                        run.getFirst().at(),
                        run.size()));
            }
        }
        return found;
    }

    static boolean refused(ApiFailure why) {
        return why instanceof ApiFailure.KeyRefused || why instanceof ApiFailure.Forbidden;
    }
}
