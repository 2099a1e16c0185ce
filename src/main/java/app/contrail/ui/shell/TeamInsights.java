package app.contrail.ui.shell;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.history.HistoryException;
import app.contrail.insights.Insight;
import app.contrail.insights.Insights;
import app.contrail.insights.Kind;
import app.contrail.insights.Thresholds;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.LatestOnly;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is worth a look of all contests of a team, looked for now and then in the background: it takes a whole trail to
 * tell what is usual. A service that fails is no news of each contest; the shown one tells of it. For the FX thread.
 */
final class TeamInsights {
    private static final System.Logger LOG = System.getLogger(TeamInsights.class.getName());

    /** The window is drawn and the shown contest polled before. */
    private static final Duration FIRST = Duration.ofSeconds(20);

    private static final Duration INTERVAL = Duration.ofMinutes(10);
    private static final Duration READ = Insights.LOOKS_BACK.plusDays(1);

    private final Clock clock;
    private final ZoneId zone;
    private final LatestOnly<Asked> worker;
    private @Nullable Session session;
    private final Every looked = new Every(INTERVAL);
    private Instant begin = Instant.MAX;

    private record Asked(Session session, List<Contest> contests, Supplier<Thresholds> thresholds, Instant now) {}

    /** @param found told on the FX thread: the session, and the insights of each of its contests that has any */
    TeamInsights(
            Executor background,
            FxExecutor fx,
            Clock clock,
            ZoneId zone,
            BiConsumer<List<Contest>, Map<ContestId, List<Insight>>> found) {
        this.clock = clock;
        this.zone = zone;
        worker = new LatestOnly<>(background, asked -> {
            Map<ContestId, List<Insight>> insights = look(asked);
            fx.execute(() -> {
                if (asked.session().equals(session)) {
                    found.accept(asked.contests(), insights);
                }
            });
        });
    }

    void open(Session newSession) {
        session = newSession;
        begin = clock.instant().plus(FIRST);
    }

    void close() {
        session = null;
    }

    /** To be called every second. */
    void tick(List<Contest> contests) {
        Instant now = clock.instant();
        Session current = session;
        if (current != null && !contests.isEmpty() && !now.isBefore(begin) && looked.isDue(now)) {
            begin = Instant.MIN;
            looked.done(now);
            worker.accept(new Asked(current, contests, current.thresholds(), now));
        }
    }

    private Map<ContestId, List<Insight>> look(Asked asked) {
        Map<ContestId, List<Insight>> found = new HashMap<>();
        try {
            for (Contest contest : asked.contests()) {
                var history = asked.session().history();
                InsightReader reader =
                        new InsightReader(history, contest.id(), asked.session().gapAfter());
                var trail = history.trail(contest.id(), asked.now().minus(READ));
                List<Insight> insights = Insights.of(
                        reader.evidence(trail, contest, asked.now()),
                        asked.thresholds().get(),
                        asked.now(),
                        zone);
                if (!insights.isEmpty()) {
                    found.put(contest.id(), insights);
                }
            }
        } catch (HistoryException e) {
            // As when the window is closed meanwhile. Only marks in the list are missing.
            LOG.log(System.Logger.Level.DEBUG, "What was recorded of the team's contests cannot be read", e);
        }
        return withoutTroubleOfTheTeam(found);
    }

    /** What keeps more than one contest from being polled is the service, the network or the key. */
    static Map<ContestId, List<Insight>> withoutTroubleOfTheTeam(Map<ContestId, List<Insight>> found) {
        Map<Kind, Long> contests = found.values().stream()
                .flatMap(insights -> insights.stream().map(Insight::kind).distinct())
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        Map<ContestId, List<Insight>> kept = new HashMap<>();
        found.forEach((contest, insights) -> {
            List<Insight> own = insights.stream()
                    .filter(insight ->
                            insight.kind().tellsOfContest() || contests.getOrDefault(insight.kind(), 0L) == 1)
                    .toList();
            if (!own.isEmpty()) {
                kept.put(contest, own);
            }
        });
        return Map.copyOf(kept);
    }
}
