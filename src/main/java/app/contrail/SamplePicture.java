package app.contrail;

import app.contrail.demo.SampleClock;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.ContestStatus;
import app.contrail.domain.Endpoint;
import app.contrail.domain.Outcome;
import app.contrail.polling.PollCycle;
import app.contrail.settings.Appearance;
import app.contrail.ui.common.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The dashboard on the sample service, as a picture. The service's clock is moved on between the polls, which are as
 * real as any, so that nobody waits for them.
 */
final class SamplePicture {
    static final int POLLS = 6;
    private static final Duration STEP = Duration.ofMinutes(2);

    private SamplePicture() {}

    /** Polls a few times, then draws the whole dashboard into a file. Blocks; not for the FX thread. */
    static void draw(long seed, Clock now, Workers workers, Theme theme, int width, int height, Path out) {
        Picture.write(after(POLLS, seed, now, workers).draw(theme, width, height), out);
    }

    /** The dashboard after some polls, ready to be drawn. Blocks; not for the FX thread. */
    static Still after(int polls, long seed, Clock now, Workers workers) {
        SampleClock clock = new SampleClock(now);
        LiveSession session = Composition.orFailure(
                LiveSessions.ofSamples(workers, clock, seed, CompletableFuture.completedFuture(null))::sample);
        ContestId contest = firstActive(session);
        PollCycle cycle = session.cycle(contest);
        for (int poll = 0; poll < polls; poll++) {
            session.history().append(cycle.run(Set.of(Endpoint.values())));
            clock.advance(STEP);
        }
        return new Still(session, contest, Appearance.USUAL, workers, clock);
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
