package app.contrail.testing;

import app.contrail.api.BaseUrl;
import app.contrail.api.Connection;
import app.contrail.api.ContestApi;
import app.contrail.api.OkHttpContestApi;
import app.contrail.api.RequestBudget;
import app.contrail.api.RequestLog;
import app.contrail.api.Timeouts;
import app.contrail.diagnosis.Facts;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.domain.Endpoint;
import app.contrail.domain.Outcome;
import app.contrail.history.HistoryStore;
import app.contrail.insights.Thresholds;
import app.contrail.polling.BackOff;
import app.contrail.polling.Cadence;
import app.contrail.polling.PollCycle;
import app.contrail.polling.PollUpdate;
import app.contrail.polling.Poller;
import app.contrail.polling.TeamPoller;
import app.contrail.polling.TeamSchedule;
import app.contrail.roster.RosterReader;
import app.contrail.roster.Rosters;
import app.contrail.ui.shell.ChartMemory;
import app.contrail.ui.shell.KeyStanding;
import app.contrail.ui.shell.LastLooked;
import app.contrail.ui.shell.ListMemory;
import app.contrail.ui.shell.Session;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a {@link DashboardRig} connects with; follows what a test changes in the rig while it is open. */
final class RigSession implements Session {
    /** A stalled call is given up after this real time. */
    private static final Timeouts SHORT = new Timeouts(Duration.ofMillis(700), Duration.ofMillis(700));

    private final DashboardRig rig;
    private final RequestBudget budget;
    private final RequestLog requests = new RequestLog();
    private final BaseUrl baseUrl;
    private final ContestApi api;
    private final TeamPoller team;

    RigSession(DashboardRig rig, Connection connection) {
        this.rig = rig;
        budget = new RequestBudget(rig.clock);
        baseUrl = connection.baseUrl();
        api = unlessKeyIsMissing(OkHttpContestApi.open(connection, SHORT, budget, requests, rig.clock));
        team = new TeamPoller(
                new TeamSchedule(Duration.ofMinutes(5), new SplittableRandom(1)),
                count -> rig.othersRest ? Duration.ofHours(1) : budget.claim(count, RequestBudget.Priority.BESIDES),
                contest -> cycle(contest).run(Set.of(Endpoint.values())),
                rig.backlog,
                rig.history,
                rig.clock,
                rig.alarm,
                rig.background);
    }

    @Override
    public KeyStanding key() {
        String problem = rig.keyProblem;
        return problem == null ? new KeyStanding.Known() : new KeyStanding.Missing(problem);
    }

    @Override
    public ContestApi api() {
        return api;
    }

    @Override
    public HistoryStore history() {
        return rig.history;
    }

    @Override
    public ChartMemory charts() {
        return rig.charts;
    }

    @Override
    public ListMemory list() {
        return rig.list;
    }

    @Override
    public LastLooked lastLooked() {
        return rig.lastLooked;
    }

    @Override
    public Supplier<Thresholds> thresholds() {
        return () -> Thresholds.USUAL;
    }

    @Override
    public boolean online() {
        return rig.online;
    }

    @Override
    public @Nullable String recordingNotice() {
        return null;
    }

    @Override
    public Duration interval() {
        return rig.settings.settings().polling().interval();
    }

    @Override
    public Duration gapAfter() {
        return rig.gapAfter;
    }

    @Override
    public int requestsUsed() {
        return budget.used();
    }

    @Override
    public int requestLimit() {
        return budget.limit();
    }

    @Override
    public Facts facts() {
        return Facts.of(baseUrl, budget.used(), budget.limit(), rig.folder, requests.requests());
    }

    @Override
    public Poller poller(ContestId contest, Consumer<PollUpdate> listener) {
        return new Poller(
                cycle(contest),
                new Cadence(interval(), new SplittableRandom(1)),
                requests -> budget.claim(requests, RequestBudget.Priority.SHOWN),
                rig.backlog,
                rig.clock,
                rig.alarm,
                rig.background,
                listener);
    }

    private PollCycle cycle(ContestId contest) {
        return new PollCycle(
                api,
                contest,
                PollCycle.USUAL_LEADERBOARD_LIMIT,
                PollCycle.USUAL_DEADLINE,
                Thread.ofVirtual().factory(),
                rig.alarm,
                rig.clock);
    }

    @Override
    public @Nullable Rosters rosters() {
        return !rig.online
                ? null
                : new RosterReader(
                        api,
                        requests -> budget.claim(requests, RequestBudget.Priority.BESIDES),
                        new BackOff(new SplittableRandom(1)),
                        rig.clock::advance,
                        rig.clock,
                        baseUrl.toString(),
                        null);
    }

    @Override
    public TeamPoller team() {
        return team;
    }

    @Override
    public void close() {
        team.close();
    }

    private ContestApi unlessKeyIsMissing(ContestApi api) {
        return (ContestApi) Proxy.newProxyInstance(
                ContestApi.class.getClassLoader(),
                new Class<?>[] {ContestApi.class},
                (proxy, method, arguments) -> rig.keyProblem == null
                        ? method.invoke(api, arguments)
                        : new Outcome.Failure<>(new ApiFailure.KeyUnknown()));
    }
}
