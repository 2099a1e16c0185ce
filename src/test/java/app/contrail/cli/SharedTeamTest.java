package app.contrail.cli;

import static app.contrail.api.RequestBudget.Priority.BESIDES;
import static app.contrail.api.RequestBudget.Priority.SHOWN;
import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.api.ApiKey;
import app.contrail.api.BaseUrl;
import app.contrail.api.BudgetedApi;
import app.contrail.api.Connection;
import app.contrail.api.RequestBudget;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.PollResult;
import app.contrail.history.JdbcHistoryStore;
import app.contrail.polling.Backlog;
import app.contrail.polling.Cadence;
import app.contrail.polling.PollCycle;
import app.contrail.polling.Poller;
import app.contrail.polling.TeamPoller;
import app.contrail.polling.TeamSchedule;
import app.contrail.polling.TeamWork;
import app.contrail.testing.BesideOthers;
import app.contrail.testing.ManualAlarm;
import app.contrail.testing.ManualClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A window and two {@code collect} processes on one machine, with one key, one data folder and 300 contests, against a
 * service that counts. Everything but the network and the time is real: ledger, history, schedules, pollers.
 */
@BesideOthers
class SharedTeamTest {
    private static final Connection CONNECTION = new Connection(BaseUrl.BLITZ_ROCKET, ApiKey.of("vk_live_shared"));
    private static final ContestId SHOWN_CONTEST = new ContestId("c0");
    private static final Duration REQUEST_TAKES = Duration.ofMillis(300);

    private final ManualClock clock = new ManualClock(Instant.parse("2026-06-01T12:00:00Z"));
    private final ManualAlarm alarm = new ManualAlarm(clock);
    private final BusyTeam service = new BusyTeam(clock);
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<JdbcHistoryStore> stores = new ArrayList<>();
    private final List<AutoCloseable> running = new ArrayList<>();
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void fillTheTeam() {
        IntStream.range(0, 300).forEach(i -> service.add("c" + i, i < 200 ? "active" : i < 260 ? "ended" : "draft"));
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : running) {
            each.close();
        }
        stores.forEach(JdbcHistoryStore::close);
    }

    @Test
    void aWindowAndTwoCollectorsKeepToTheBudgetAndSeeEachChangeWithinTwoMinutes() {
        openWindow(1);
        collect(2);
        collect(3);
        SplittableRandom random = new SplittableRandom(7);
        for (int second = 0; second < 7 * 60; second += 5) {
            // 12 different contests a minute, in the five minutes in the middle.
            if (second >= 60 && second < 6 * 60) {
                service.change(new ContestId("c" + random.nextInt(200)));
            }
            pass(Duration.ofSeconds(5));
        }

        assertThat(service.refused).isZero();
        assertThat(service.most).isLessThanOrEqualTo(80).isGreaterThan(50);
        assertThat(service.waits).hasSizeGreaterThan(50);
        assertThat(service.waits).allSatisfy(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofMinutes(2)));
        assertThat(service.waiting()).allSatisfy(wait -> assertThat(wait).isLessThan(Duration.ofMinutes(2)));
        assertThat(service.asked.get(SHOWN_CONTEST)).isBetween(14, 16);
        assertThat(complaints.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void nothingStarvesWhileAsManyContestsChangeAsCanBePolled() {
        openWindow(1);
        collect(2);
        collect(3);
        SplittableRandom random = new SplittableRandom(7);
        for (int second = 0; second < 90 * 60; second += 2) {
            service.change(new ContestId("c" + random.nextInt(150)));
            pass(Duration.ofSeconds(2));
        }

        assertThat(service.refused).isZero();
        assertThat(service.most).isLessThanOrEqualTo(80);
        // The last fifty of the active ones never change, the others all the time.
        assertThat(IntStream.range(0, 300).mapToObj(i -> service.asked.getOrDefault(new ContestId("c" + i), 0)))
                .allSatisfy(times -> assertThat(times).isPositive());
        assertThat(IntStream.range(150, 200).map(i -> service.asked.get(new ContestId("c" + i))))
                .allSatisfy(times -> assertThat(times).isGreaterThanOrEqualTo(2));
        assertThat(service.asked.get(SHOWN_CONTEST)).isBetween(170, 190);
    }

    private void openWindow(long seed) {
        JdbcHistoryStore store = open();
        RequestBudget budget = budget();
        BudgetedApi api = new BudgetedApi(service, budget);
        Backlog backlog = new Backlog(store);
        Poller poller = new Poller(
                cycle(api, SHOWN_CONTEST),
                new Cadence(Cadence.USUAL_INTERVAL, new SplittableRandom(seed)),
                requests -> budget.claim(requests, SHOWN),
                backlog,
                clock,
                alarm,
                tasks::add,
                update -> {});
        TeamPoller team = new TeamPoller(
                new TeamSchedule(Duration.ofMinutes(5), new SplittableRandom(seed)),
                requests -> budget.claim(requests, BESIDES),
                contest -> poll(api, contest),
                backlog,
                store,
                clock,
                alarm,
                task -> alarm.after(REQUEST_TAKES, task));
        running.add(poller);
        running.add(team);
        team.show(SHOWN_CONTEST);
        poller.start();
        list(api, team);
    }

    /** As the window does every minute. */
    private void list(BudgetedApi api, TeamPoller team) {
        List<Contest> contests = api.contests().valueOrNull();
        if (contests != null) {
            team.listed(contests);
        }
        alarm.after(Duration.ofMinutes(1), () -> list(api, team));
    }

    private void collect(long seed) {
        JdbcHistoryStore store = open();
        RequestBudget budget = budget();
        BudgetedApi api = new BudgetedApi(service, budget);
        Backlog backlog = new Backlog(store);
        PrintStream err = new PrintStream(complaints, true, StandardCharsets.UTF_8);
        Recorder recorder = new Recorder() {
            @Override
            public void keep(PollResult result) {
                backlog.record(result);
            }

            @Override
            public void keepListed(List<Contest> contests) {}

            @Override
            public TeamWork work(app.contrail.api.ContestApi asked, Duration shortest, Consumer<PollResult> keep) {
                return new TeamWork(
                        new TeamSchedule(shortest, new SplittableRandom(seed)),
                        requests -> budget.claim(requests, BESIDES),
                        contest -> poll(api, contest),
                        keep,
                        store,
                        clock);
            }

            @Override
            public void finish() {}

            @Override
            public void close() {}
        };
        Complaints said = new Complaints(err, clock);
        Duration every = PollEvery.USUAL.time();
        step(new TeamRounds(
                api,
                CONNECTION.baseUrl(),
                recorder.work(api, every, new Collected(recorder, said)),
                recorder,
                said,
                every,
                clock));
    }

    private void step(TeamRounds rounds) {
        Duration wait = rounds.get();
        alarm.after(wait.compareTo(REQUEST_TAKES) < 0 ? REQUEST_TAKES : wait, () -> step(rounds));
    }

    private void pass(Duration time) {
        Instant end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            alarm.advance(Duration.ofMillis(100));
            for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                task.run();
            }
        }
    }

    private PollResult poll(BudgetedApi api, ContestId contest) {
        return new PollResult(
                contest,
                clock.instant(),
                Duration.ZERO,
                api.analytics(contest),
                api.leaderboard(contest, 100),
                api.contest(contest));
    }

    private PollCycle cycle(BudgetedApi api, ContestId contest) {
        return new PollCycle(
                api,
                contest,
                100,
                Duration.ofSeconds(20),
                Thread.ofVirtual().factory(),
                (delay, what) -> () -> {},
                clock);
    }

    private RequestBudget budget() {
        return RequestBudget.shared(folder.resolve("budget"), CONNECTION, 80, clock);
    }

    private JdbcHistoryStore open() {
        JdbcHistoryStore store =
                JdbcHistoryStore.open(folder, "https://blitzrocket.com", clock).store();
        stores.add(store);
        return store;
    }
}
