package app.contrail.cli;

import static app.contrail.testing.SampleContests.SUMMER;
import static app.contrail.testing.SampleContests.SUMMER_ANALYTICS;
import static app.contrail.testing.SampleContests.SUMMER_LEADERBOARD;
import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.history.JdbcHistoryStore;
import app.contrail.testing.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The export command on a real history file; the service is in memory. */
abstract class ExportingCommand {
    static final String ID = SUMMER.id().value();

    @TempDir
    Path folder;

    Path data = Path.of("");
    FakeServices services = new FakeServices(data);

    @BeforeEach
    void start() {
        data = folder.resolve("data");
        services = new FakeServices(data);
        services.api.knowing(SUMMER, SUMMER_ANALYTICS, SUMMER_LEADERBOARD);
    }

    String kpisOffline(String... more) {
        return offline("kpis", more);
    }

    String offline(String what, String... more) {
        FakeServices again = new FakeServices(data);
        List<String> line = new ArrayList<>(List.of("export", "--contest", ID, "--offline", "--what", what));
        line.addAll(List.of(more));
        assertThat(again.run(line.toArray(String[]::new))).isZero();
        services.complaints.writeBytes(again.complaints.toByteArray());
        return again.result();
    }

    void recorded(String at, long views, String leader) {
        record(new PollResult(
                SUMMER.id(),
                Instant.parse(at),
                Duration.ZERO,
                new Outcome.Success<>(Samples.totals(views, 1)),
                new Outcome.Success<>(List.of(Samples.entry(1, leader, 10))),
                null));
    }

    void record(PollResult poll) {
        try (JdbcHistoryStore store = JdbcHistoryStore.open(
                        data, FakeServices.ORIGIN, Clock.fixed(FakeServices.NOW, ZoneOffset.UTC))
                .store()) {
            store.append(poll);
        }
    }

    List<String> names() throws IOException {
        return List.of(Objects.requireNonNull(folder.toFile().list()));
    }
}
