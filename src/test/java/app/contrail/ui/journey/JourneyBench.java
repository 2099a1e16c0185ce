package app.contrail.ui.journey;

import app.contrail.charts.ChartRange;
import app.contrail.domain.Analytics;
import app.contrail.domain.ContestId;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.FxLoad;
import app.contrail.testing.ManyContests;
import app.contrail.testing.Route;
import app.contrail.ui.common.Card;
import app.contrail.ui.common.Theme;
import app.contrail.ui.common.ThemeChoice;
import app.contrail.ui.contests.ContestOrder;
import app.contrail.ui.export.ExportSubject;
import app.contrail.ui.leaderboard.LeaderboardSize;
import app.contrail.ui.shell.ShellModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Goes through everything that the window can do, with a million polls and a team of many contests, while answers go on
 * arriving, and prints how long the FX thread kept the user waiting. Not a test; {@code docs/performance.md} says how to
 * run it.
 */
public final class JourneyBench {
    private static final Duration RECORDED = Duration.ofDays(90);
    private static final ContestId LONG = ManyContests.id(9);
    private static final Duration FRAME = Duration.ofMillis(16);
    private static final Duration GLANCE = Duration.ofMillis(250);
    private static final Duration IDLE = Duration.ofMinutes(2);

    private final int count;
    private final boolean places;
    private final DashboardRig rig;
    private final Path folder;
    private final SplittableRandom random = new SplittableRandom(1);
    private long entries;

    private JourneyBench(int count, boolean places, Path folder) {
        this.count = count;
        this.places = places;
        this.folder = folder;
        rig = new DashboardRig(folder);
    }

    /** @param arguments contests of the team, polls of one of them, and "places" to print what kept the FX thread busy */
    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
        int polls = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        JourneyBench bench =
                new JourneyBench(count, arguments.length > 2, Files.createTempDirectory("contrail-journey"));
        bench.record(polls);
        bench.run();
        List<String> trouble = Fx.takeTrouble();
        trouble.forEach(System.out::println);
        System.exit(trouble.isEmpty() ? 0 : 1);
    }

    private void record(int polls) {
        ManyContests.record(rig.history(), count, DashboardRig.START, Duration.ofMinutes(5));
        long views = 0;
        Instant begin = DashboardRig.START.minus(RECORDED);
        for (int done = 0; done < polls; ) {
            List<PollResult> batch = new ArrayList<>();
            for (; batch.size() < 50_000 && done < polls; done++) {
                if (random.nextInt(3) == 0) {
                    views += random.nextInt(20);
                    entries += random.nextInt(2);
                }
                Instant at = begin.plus(RECORDED.multipliedBy(done).dividedBy(polls));
                // Once in a while nothing is recorded for some hours.
                if (done % 20_000 < 19_000) {
                    batch.add(poll(at, views, done % 10 == 0));
                }
            }
            rig.history().appendAll(batch);
        }
        viewed = views;
        answer();
        rig.service().always(Route.CONTESTS, ManyContests.answer(count, DashboardRig.START));
        rig.files().saveIn(folder);
    }

    private long viewed;

    private PollResult poll(Instant at, long views, boolean board) {
        Analytics totals =
                new Analytics(entries, entries, 0, views, entries * 3, new Analytics.Points(entries * 30, 30, 890));
        return new PollResult(
                LONG,
                at,
                Duration.ZERO,
                new Outcome.Success<>(totals),
                board ? new Outcome.Success<>(leaders()) : null,
                null);
    }

    private List<LeaderboardEntry> leaders() {
        return IntStream.rangeClosed(1, 100)
                .mapToObj(rank -> new LeaderboardEntry(
                        rank,
                        "entry" + rank,
                        "p" + rank + "@example.com",
                        "Participant " + rank,
                        (double) points(rank),
                        null,
                        3,
                        null))
                .toList();
    }

    private long points(int rank) {
        return 2000 - rank * 5L + (rank == 1 ? entries / 50 : 0);
    }

    /** Each poll finds something new. */
    private void answer() {
        entries += random.nextInt(3);
        viewed += random.nextInt(20);
        rig.service()
                .always(
                        Route.ANALYTICS,
                        Answer.json(("{\"success\":true,\"data\":{\"totalEntries\":%d,\"confirmedEntries\":%d,"
                                        + "\"disqualifiedEntries\":0,\"totalViews\":%d,\"totalBonusCompletions\":%d,"
                                        + "\"points\":{\"total\":%d,\"average\":30,\"highest\":890}}}")
                                .formatted(entries, entries, viewed, entries * 3, entries * 30)));
        rig.service()
                .always(
                        Route.LEADERBOARD,
                        Answer.json(IntStream.rangeClosed(1, 100)
                                .mapToObj(rank -> ("{\"rank\":%d,\"id\":\"entry%d\",\"email\":\"p%d@example.com\","
                                                + "\"name\":\"Participant %d\",\"points\":%d,\"referralsCount\":3}")
                                        .formatted(rank, rank, rank, rank, points(rank) + entries % 7 * (rank % 3)))
                                .collect(Collectors.joining(",", "{\"success\":true,\"data\":[", "]}"))));
        rig.service().forgetRequests();
    }

    private void run() {
        Stage stage = Fx.get(Stage::new);
        Fx.run(() -> {
            var shell = rig.models().shell();
            Runnable dress = () -> shell.themeProperty()
                    .get()
                    .theme(false)
                    .applyTo(rig.scene(), shell.zoomProperty().get());
            shell.themeProperty().subscribe(dress);
            shell.zoomProperty().subscribe(dress);
            Theme.LIGHT.becomeUsual();
            stage.setScene(rig.scene());
            stage.show();
            rig.dashboard().inFront(true);
        });
        try (FxLoad load = new FxLoad(rig.scene())) {
            Fx.run(() -> {
                rig.dashboard().open(rig.sessions().connect(rig.connection()));
                rig.dashboard().choose(LONG);
            });
            rig.settle();
            rest(GLANCE);
            say("opened", load.take());
            for (String round : List.of("first time", "again")) {
                System.out.println(round);
                journey(stage, load);
            }
        }
    }

    private void journey(Stage stage, FxLoad load) {
        idle();
        say("idle polling, five times as fast", load.take());
        chart(load);
        board();
        say("leaderboard of 100", load.take());
        for (int i : new int[] {0, 5, 1, 9}) {
            glance(() -> rig.dashboard().choose(ManyContests.id(i)));
            rig.settle();
        }
        say("another contest", load.take());
        team(load);
        layers(load);
        files(load);
        glance(() -> rig.models().shell().themeProperty().set(ThemeChoice.DARK));
        glance(() -> rig.models().shell().themeProperty().set(ThemeChoice.LIGHT));
        say("theme", load.take());
        for (int step = 0; step <= 30; step++) {
            int by = Math.abs(step - 15) * 20;
            frame(() -> {
                stage.setWidth(1300 - by);
                stage.setHeight(860 - by * 0.5);
            });
        }
        rest(GLANCE);
        say("resized, step by step", load.take());
        for (int percent : new int[] {150, 100}) {
            glance(() -> rig.models()
                    .settings()
                    .change(now -> now.withAppearance(now.appearance().withTextPercent(percent))));
            rig.settle();
        }
        say("text size", load.take());
    }

    /** As the window stays open: a tick each second, polls each half minute, the others' now and then. */
    private void idle() {
        for (long second = 0; second < IDLE.toSeconds(); second++) {
            answer();
            rig.advance(Duration.ofSeconds(1));
            rest(Duration.ofMillis(200));
        }
    }

    private void chart(FxLoad load) {
        for (ChartRange.Last range : ChartRange.Last.values()) {
            glance(() -> rig.models().chart().rangeProperty().set(range));
        }
        Instant now = rig.clock().instant();
        glance(() -> rig.models()
                .chart()
                .rangeProperty()
                .set(new ChartRange.Between(now.minus(Duration.ofDays(60)), now.minus(Duration.ofDays(20)))));
        say("range", load.take());
        glance(() -> rig.models().chart().rangeProperty().set(ChartRange.Last.MONTH));
        load.take();
        glance(() -> rig.models().chart().compareProperty().set(true));
        glance(() -> rig.models().chart().rangeProperty().set(ChartRange.Last.WEEK));
        glance(() -> rig.models().chart().compareProperty().set(false));
        say("comparison", load.take());
        glance(() -> rig.models().chart().choosingRangeProperty().set(true));
        glance(() -> rig.models().chart().choosingRangeProperty().set(false));
        say("form of a range", load.take());
        crosshair();
        say("crosshair", load.take());
        note();
        say("note", load.take());
        glance(() -> rig.models().chart().tableProperty().set(true));
        glance(() -> rig.models().chart().tableProperty().set(false));
        say("chart as a table", load.take());
    }

    private void crosshair() {
        Node chart = node(".trend-chart");
        for (int x = 60; x < 660; x += 4) {
            int at = x;
            frame(() -> Event.fireEvent(chart, mouse(MouseEvent.MOUSE_MOVED, at, 0)));
        }
        frame(() -> Event.fireEvent(chart, mouse(MouseEvent.MOUSE_EXITED, 0, 0)));
    }

    private void note() {
        Node chart = node(".trend-chart");
        glance(() -> Event.fireEvent(chart, mouse(MouseEvent.MOUSE_CLICKED, 300, 2)));
        glance(() -> {
            ((TextField) rig.scene().getRoot().lookup(".editor .text-field")).setText("A newsletter");
            press("Save");
        });
        rig.settle();
        rest(GLANCE);
    }

    private static MouseEvent mouse(javafx.event.EventType<MouseEvent> type, double x, int clicks) {
        return new MouseEvent(
                type,
                x,
                80,
                x,
                80,
                MouseButton.PRIMARY,
                clicks,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    private void board() {
        for (LeaderboardSize size :
                List.of(LeaderboardSize.HUNDRED, LeaderboardSize.TWENTY_FIVE, LeaderboardSize.FIVE)) {
            glance(() -> rig.models().leaderboard().sizeProperty().set(size));
        }
        frame(() -> rig.models().leaderboard().sizeProperty().set(LeaderboardSize.HUNDRED));
        answer();
        rig.advance(DashboardRig.INTERVAL);
        glance(() -> rig.models().leaderboard().sizeProperty().set(LeaderboardSize.FIVE));
    }

    private void team(FxLoad load) {
        search();
        say("search, a key each 80 ms", load.take());
        for (ContestOrder order : List.of(ContestOrder.TITLE, ContestOrder.CHANGE, ContestOrder.SERVICE)) {
            glance(() -> rig.models().contests().orderProperty().set(order));
        }
        say("order of the list", load.take());
        glance(() -> rig.models().shell().pageProperty().set(ShellModel.Page.OVERVIEW));
        say("overview", load.take());
        search();
        say("search in the overview", load.take());
        glance(() -> rig.models().shell().pageProperty().set(ShellModel.Page.DASHBOARD));
        load.take();
    }

    private void search() {
        String typed = "lisbon league 2";
        for (int length = 1; length <= typed.length() + 1; length++) {
            String text = length > typed.length() ? "" : typed.substring(0, length);
            Fx.run(() -> rig.models().contests().searchProperty().set(text));
            rest(Duration.ofMillis(80));
        }
        rest(GLANCE);
    }

    private void layers(FxLoad load) {
        glance(() -> rig.models().settings().openProperty().set(true));
        ListView<?> pages = (ListView<?>) node(".settings .list-view");
        for (int i = 0; i < Fx.get(pages.getItems()::size); i++) {
            int page = i;
            glance(() -> pages.getSelectionModel().select(page));
        }
        glance(() -> rig.models().settings().openProperty().set(false));
        say("settings", load.take());
        glance(() -> rig.models().shell().pageProperty().set(ShellModel.Page.ACCOUNTS));
        glance(() -> rig.models().shell().pageProperty().set(ShellModel.Page.WELCOME));
        glance(() -> rig.models().shell().pageProperty().set(ShellModel.Page.DASHBOARD));
        say("accounts, connect", load.take());
        glance(() -> rig.models().diagnostics().shownProperty().set(true));
        rig.settle();
        glance(() -> rig.models().diagnostics().shownProperty().set(false));
        say("diagnostics", load.take());
    }

    private void files(FxLoad load) {
        for (Card card : List.of(Card.DASHBOARD, Card.CHART, Card.LEADERBOARD)) {
            Fx.run(() -> rig.dashboard().picturing().copy(card, 2));
            rig.settle();
            rest(GLANCE);
            say("picture of " + card.name().toLowerCase(Locale.ROOT) + " copied", load.take());
        }
        Fx.run(() -> rig.dashboard().picturing().save(Card.DASHBOARD, 2));
        rig.settle();
        rest(GLANCE);
        say("picture of dashboard saved", load.take());
        for (ExportSubject subject : List.of(ExportSubject.EVERYTHING, ExportSubject.REPORT)) {
            glance(() -> rig.dashboard().export(subject));
            say("form of an export", load.take());
            Fx.run(() -> press("Save…"));
            while (Fx.get(() -> rig.models().export().runningProperty().get())) {
                answer();
                rest(FRAME.multipliedBy(10));
            }
            rest(GLANCE);
            say(subject.name().toLowerCase(Locale.ROOT) + " exported", load.take());
        }
    }

    /** On the FX thread. */
    private void press(String text) {
        rig.scene().getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> text.equals(button.getText()) && isShown(button))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no button " + text))
                .fire();
    }

    private static boolean isShown(Node node) {
        for (@Nullable Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private Node node(String selector) {
        return Fx.get(() -> rig.scene().getRoot().lookup(selector));
    }

    /** Does something, and looks at what came of it. */
    private static void glance(Runnable step) {
        Fx.run(step);
        rest(GLANCE);
    }

    private static void frame(Runnable step) {
        Fx.run(step);
        rest(FRAME);
    }

    /** As the user does, who is no faster. */
    private static void rest(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(Math.min(end - System.nanoTime(), TimeUnit.MILLISECONDS.toNanos(50)));
        }
    }

    private void say(String what, FxLoad.Phase phase) {
        System.out.printf(
                Locale.ROOT,
                "%-36s wait p50 %5.1f p99 %6.1f max %6.1f | computed %6.1f drawn %6.1f gc %4d | pulses %4d p99 %5.1f max %5.1f%n",
                what,
                phase.waiting().median(),
                phase.waiting().p99(),
                phase.waiting().max(),
                phase.computed().max(),
                phase.drawn().max(),
                phase.collected(),
                phase.pulse().count(),
                phase.pulse().p99(),
                phase.pulse().max());
        if (places) {
            phase.places().forEach(place -> System.out.println("      " + place));
        }
    }
}
