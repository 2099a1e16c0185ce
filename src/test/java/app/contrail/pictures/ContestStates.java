package app.contrail.pictures;

import app.contrail.domain.ContestId;
import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.Route;
import app.contrail.testing.SampleContests;
import app.contrail.ui.leaderboard.LeaderboardSize;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The dashboard of every kind of contest, and of none. */
final class ContestStates {
    private static final String LONG_TITLE =
            "The Great Harbour Street Neighbourhood Summer Giveaway and Midsummer Night Raffle 2025";

    /** So many times the usual numbers have seven digits and more. */
    private static final long TO_SEVEN_DIGITS = 200;

    private static final String EVERGREEN = "\"endDate\":null,\"isEvergreen\":true";

    private ContestStates() {}

    static void addTo(States states) {
        states.add("dashboard", ContestStates::dashboard);
        states.add("example", DashboardRig::opened);
        states.add("first-minute", rig -> Trails.minutes(rig, 2));
        for (String status : new String[] {"draft", "paused", "ended", "archived"}) {
            states.add("contest-" + status, with("\"active\"", "\"" + status + "\""));
        }
        states.add("contest-waitlist", with("\"mode\":\"giveaway\"", "\"mode\":\"waitlist\""));
        states.add("contest-not-begun", with("2025-06-01T00", "2025-08-30T00"));
        states.add("contest-evergreen", with("\"endDate\":\"[^\"]*\",\"isEvergreen\":false", EVERGREEN));
        states.add("contest-unknown-mode", with("\"mode\":\"giveaway\"", "\"mode\":\"prelaunch\""));
        states.add("no-contests", rig -> {
            rig.service().always(Route.CONTESTS, Answer.json("{\"success\":true,\"data\":[]}"));
            rig.opened();
        });
        states.add("no-entries", rig -> {
            noEntries(rig);
            rig.opened();
        });
        states.add("search-finds-nothing", rig -> {
            rig.opened();
            Fx.run(() -> rig.models().contests().searchProperty().set("zebra"));
        });
        states.add("worth-a-look", ContestStates::worthALook);
        states.add("long-titles", rig -> {
            Steps.contest(rig, "Summer Giveaway 2025", LONG_TITLE);
            board(rig, 1);
            Trails.twoWeeks(rig);
        });
        states.add("seven-digits", rig -> {
            board(rig, TO_SEVEN_DIGITS);
            Trails.twoWeeks(rig, 1, TO_SEVEN_DIGITS);
        });
        states.add("huge-numbers", rig -> {
            rig.service()
                    .always(
                            Route.ANALYTICS,
                            Answer.json("{\"success\":true,\"data\":{\"totalEntries\":9876543210,\"confirmedEntries\":"
                                    + "8765432101,\"disqualifiedEntries\":1234567,\"totalViews\":1234567,"
                                    + "\"totalBonusCompletions\":9223372036854775807,\"points\":{\"total\":1e15,"
                                    + "\"average\":101.4,\"highest\":12345678}}}"));
            rig.opened();
        });
        states.add("top-hundred", rig -> {
            dashboard(rig);
            Fx.run(() -> rig.models().leaderboard().sizeProperty().set(LeaderboardSize.HUNDRED));
            rig.settle();
        });
        states.add("pinned-and-selected", rig -> {
            dashboard(rig);
            Fx.run(() -> rig.models().contests().pin(new ContestId("clx2def456ghi789")));
            rig.settle();
        });
    }

    /** What a manager sees on most days. */
    static void dashboard(DashboardRig rig) {
        board(rig, 1);
        Trails.twoWeeks(rig);
    }

    private static Consumer<DashboardRig> with(String part, String by) {
        return rig -> {
            Steps.contest(rig, part, by);
            rig.opened();
            Fx.run(() -> rig.dashboard().choose(SampleContests.SUMMER_ID));
            rig.settle();
            rig.advance(DashboardRig.INTERVAL);
        };
    }

    private static void noEntries(DashboardRig rig) {
        rig.service()
                .always(
                        Route.ANALYTICS,
                        Answer.json("{\"success\":true,\"data\":{\"totalEntries\":0,\"confirmedEntries\":0,"
                                + "\"disqualifiedEntries\":0,\"totalViews\":0,\"totalBonusCompletions\":0,"
                                + "\"points\":{\"total\":0,\"average\":0,\"highest\":0}}}"));
        rig.service().always(Route.LEADERBOARD, Answer.json("{\"success\":true,\"data\":[]}"));
    }

    /** A burst in the last hour and a half, and a contest that ends soon. */
    private static void worthALook(DashboardRig rig) {
        Steps.contest(rig, "2025-08-31T23", "2025-08-20T10");
        board(rig, 1);
        Fx.run(() -> rig.dashboard().inFront(true));
        Trails.twoWeeks(rig, 60, 1);
        Fx.run(() -> rig.dashboard().inFront(false));
        rig.advance(Duration.ofMinutes(6));
        Fx.run(() -> rig.dashboard().inFront(true));
        rig.advance(DashboardRig.INTERVAL);
    }

    /** A hundred ranked participants, some with long names, some without. */
    private static void board(DashboardRig rig, long times) {
        String[] names = {
            "Jane Doe",
            "Maximiliane von Hohenstein-Wartenberg zu Neuenburg",
            null,
            "Ana Pérez",
            "佐藤 美咲",
            "ليلى حداد",
            "Li Xiaolong"
        };
        rig.service()
                .always(
                        Route.LEADERBOARD,
                        Answer.json(IntStream.rangeClosed(1, 100)
                                .mapToObj(rank -> row(rank, names[(rank - 1) % names.length], times))
                                .collect(Collectors.joining(",", "{\"success\":true,\"data\":[", "]}"))));
    }

    private static String row(int rank, @Nullable String name, long times) {
        return ("{\"rank\":%d,\"id\":\"e%d\",\"email\":\"%c%d@example.com\",\"name\":%s,\"points\":%d,"
                        + "\"referralCode\":\"R%d\",\"referralsCount\":%d,\"joinedAt\":\"2025-06-%02dT10:00:00.000Z\"}")
                .formatted(
                        rank,
                        rank,
                        'a' + rank % 26,
                        rank,
                        name == null ? "null" : '"' + name + '"',
                        (8_900 / (rank + 9)) * times,
                        rank,
                        120 / rank * (times > 1 ? 1_000 : 1),
                        1 + rank % 28);
    }
}
