package app.contrail.insights;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Somebody leads who did not before. The one before must have led for a while: two who take turns are no news. */
final class LeaderRule implements Rule {
    private static final double MINUTES = 60;

    @Override
    public List<Insight> observe(Question question) {
        Duration held = Duration.ofMinutes((long) (MINUTES * question.number(Threshold.LEADER_HELD)));
        List<Lead> leads = Lead.changes(question.evidence().leads());
        List<Insight> found = new ArrayList<>();
        for (int i = 1; i < leads.size(); i++) {
            Lead former = leads.get(i - 1);
            Lead lead = leads.get(i);
            boolean ledLong = Duration.between(former.at(), lead.at()).compareTo(held) >= 0;
            if (ledLong && question.covers(lead.at())) {
                found.add(new Insight.NewLeader(
                        question.contest(), lead.at(), lead.name(), lead.points(), lead.ahead(), former.name()));
            }
        }
        return found;
    }
}
