package app.contrail;

import app.contrail.api.Connection;
import app.contrail.demo.SampleService;
import app.contrail.demo.SampleWorld;
import app.contrail.polling.Cadence;
import app.contrail.ui.shell.Session;
import app.contrail.ui.shell.Sessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;

/** Makes sessions with the real service and with the built-in sample service. */
final class LiveSessions implements Sessions {
    /** The sample service is all this program's own, so it may be asked more often. */
    static final Duration SAMPLE_INTERVAL = Duration.ofSeconds(6);

    private final Workers workers;
    private final Clock clock;
    private final long seed;

    /** @param seed of the sample service */
    LiveSessions(Workers workers, Clock clock, long seed) {
        this.workers = workers;
        this.clock = clock;
        this.seed = seed;
    }

    @Override
    public Session connect(Connection connection) {
        return new LiveSession(connection, workers, clock, Cadence.USUAL_INTERVAL, () -> {});
    }

    @Override
    public Session sample() {
        return sample(SAMPLE_INTERVAL, SampleService.RateLimit.AS_DOCUMENTED);
    }

    LiveSession sample(Duration interval, SampleService.RateLimit rateLimit) {
        try {
            SampleService service = SampleService.start(
                    0, new SampleWorld(seed, clock.instant()), clock, workers.background(), rateLimit);
            return new LiveSession(service.connection(), workers, clock, interval, service::close);
        } catch (IOException e) {
            throw new UncheckedIOException("The sample service cannot be started", e);
        }
    }
}
