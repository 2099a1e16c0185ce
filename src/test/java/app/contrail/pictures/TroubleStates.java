package app.contrail.pictures;

import app.contrail.history.Sql;
import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.Route;
import java.time.Duration;

/** Everything that can be in the way: of the key, the service, the network, the disk. */
final class TroubleStates {
    private TroubleStates() {}

    static void addTo(States states) {
        states.add("first-run", rig -> {});
        states.add("connect-refused", rig -> {
            rig.models().welcome().baseUrlProperty().set(rig.service().baseUrl().toString());
            rig.models().welcome().keyProperty().set("wrong");
            Fx.run(() -> rig.models()
                    .welcome()
                    .problemProperty()
                    .set(
                            "The service did not accept the API key. Enter the key again, or make a new one in Blitz Rocket."
                                    + " It says: “Missing or invalid API key”"));
        });
        states.add("no-list", rig -> {
            rig.service().always(Route.CONTESTS, Answer.keyRefused());
            rig.opened();
        });
        afterGoodPolls(states, "key-refused", Answer.keyRefused());
        afterGoodPolls(states, "contest-gone", Answer.notFound());
        afterGoodPolls(states, "rate-limited", Answer.rateLimited().withHeader("Retry-After", "90"));
        afterGoodPolls(states, "service-failing", Answer.error(503, "We are doing some maintenance."));
        afterGoodPolls(states, "web-page", Answer.html(200));
        afterGoodPolls(states, "offline", new Answer.Reset());
        states.add("offline-start", rig -> {
            Steps.everything(rig, new Answer.Reset());
            Trails.record(rig, 1, 1);
            rig.opened();
        });
        states.add("leaderboard-stale", rig -> {
            Trails.minutes(rig, 20);
            rig.service().always(Route.LEADERBOARD, Answer.html(502));
            rig.advance(DashboardRig.INTERVAL);
        });
        states.add("totals-stale", rig -> {
            Trails.minutes(rig, 20);
            rig.service().always(Route.ANALYTICS, Answer.html(502));
            rig.advance(DashboardRig.INTERVAL);
        });
        states.add("never-read", rig -> {
            Steps.polls(rig, Answer.serverError());
            rig.opened();
        });
        states.add("recorded-only", rig -> {
            Trails.minutes(rig, 20);
            Fx.run(() -> rig.models().header().pausedProperty().set(true));
            rig.advance(Duration.ofMinutes(12));
        });
        states.add("history-unreadable", rig -> {
            rig.history().close();
            rig.opened();
        });
        states.add("disk-full", TroubleStates::diskFull);
        states.add("shortcuts", rig -> {
            rig.opened();
            Fx.run(() -> rig.models().shortcuts().openProperty().set(true));
        });
        states.add("diagnostics", rig -> {
            Trails.minutes(rig, 3);
            rig.service().always(Route.LEADERBOARD, Answer.html(502));
            rig.advance(DashboardRig.INTERVAL);
            rig.service().always(Route.ANALYTICS, new Answer.Reset());
            rig.service().always(Route.CONTEST, Answer.html(200));
            rig.advance(DashboardRig.INTERVAL);
            Fx.run(() -> rig.models().diagnostics().shownProperty().set(true));
            rig.settle();
        });
    }

    /** What is said of a history in a file is not what is said of one in memory. */
    static boolean needsAFile(String state) {
        return state.endsWith("disk-full");
    }

    private static void afterGoodPolls(States states, String name, Answer trouble) {
        states.add(name, rig -> {
            Trails.minutes(rig, 20);
            Steps.polls(rig, trouble);
            rig.advance(DashboardRig.INTERVAL);
        });
    }

    /** The history may not grow any more. */
    private static void diskFull(DashboardRig rig) {
        Trails.minutes(rig, 2);
        Sql.run(rig.history(), "PRAGMA max_page_count = " + Sql.number(rig.history(), "PRAGMA page_count"));
        while (!Fx.get(() -> rig.models().status().recordedProperty().get()).contains("memory")) {
            int recorded = Sql.number(rig.history(), "SELECT count(*) FROM poll");
            if (recorded > 2_000) {
                throw new IllegalStateException("The history still grows after " + recorded + " polls");
            }
            Trails.minute(rig, recorded);
        }
    }
}
