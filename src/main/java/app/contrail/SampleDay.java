package app.contrail;

import app.contrail.demo.SampleClock;
import app.contrail.demo.SampleService;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.ContestStatus;
import app.contrail.domain.Endpoint;
import app.contrail.domain.Outcome;
import app.contrail.polling.PollCycle;
import app.contrail.ui.common.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A day of the sample service in a few seconds: its clock is moved on between polls, which are as real as any. So that
 * a picture can show a day's trail without waiting for one.
 */
final class SampleDay {
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final Duration LENGTH = Duration.ofHours(24);

    private SampleDay() {}

    /** Polls for a sample day that ends now, then draws the dashboard. */
    static void draw(long seed, Clock now, Workers workers, Theme theme, int width, int height, Path out) {
        SampleClock clock = SampleClock.manual(now.instant());
        LiveSessions sessions = new LiveSessions(workers, clock, seed);
        try (LiveSession session = sessions.sample(STEP, SampleService.RateLimit.OFF)) {
            ContestId contest = firstActive(session);
            PollCycle cycle = session.cycle(contest);
            for (Duration passed = Duration.ZERO; passed.compareTo(LENGTH) < 0; passed = passed.plus(STEP)) {
                session.history().append(cycle.run(Set.of(Endpoint.values())));
                clock.advance(STEP);
            }
            Picture.write(new Still(session, contest, workers, clock).draw(theme, width, height), out);
        }
    }

    private static ContestId firstActive(LiveSession session) {
        return switch (session.api().contests()) {
            case Outcome.Success<List<Contest>> success ->
                success.value().stream()
                        .filter(contest -> contest.knownStatus() == ContestStatus.ACTIVE)
                        .findFirst()
                        .orElseThrow()
                        .id();
            case Outcome.Failure<List<Contest>> failure ->
                throw new IllegalStateException("The sample service fails: " + failure.why());
        };
    }
}
