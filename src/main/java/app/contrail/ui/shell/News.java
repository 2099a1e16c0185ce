package app.contrail.ui.shell;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.Masking;
import app.contrail.insights.Insight;
import app.contrail.insights.Kind;
import app.contrail.ui.common.Wording;
import app.contrail.ui.insights.InsightsTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells of what is new and worth a look while the window is not in front: each observation once. For the FX thread. */
final class News {
    private final Wording wording;
    private final InsightsTexts texts;
    private final Set<Told> told = new HashSet<>();
    private Notifier notifier = Notifier.NONE;
    private Instant opened = Instant.MAX;

    private record Told(ContestId contest, Kind kind, LocalDate day) {}

    News(Wording wording) {
        this.wording = wording;
        texts = new InsightsTexts(wording);
    }

    void through(Notifier newNotifier) {
        notifier = newNotifier;
    }

    /** Of another session; what was observed before now is no news. */
    void open(Instant now) {
        told.clear();
        opened = now;
    }

    /** @param inFront whether the user sees it anyway */
    void heard(Contest contest, List<Insight> insights, boolean inFront, Instant now) {
        for (Insight insight : insights) {
            LocalDate day = insight.at().atZone(wording.formats().zone()).toLocalDate();
            boolean first = told.add(new Told(insight.contest(), insight.kind(), day));
            if (first && !inFront && !insight.at().isBefore(opened)) {
                notifier.notify(Masking.name(contest.displayTitle()), texts.withoutNames(insight, now));
            }
        }
    }
}
