package app.contrail.ui.shell;

import app.contrail.domain.ContestId;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.ManyContests;
import app.contrail.testing.Route;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.contests.ContestOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.scene.control.ScrollBar;
import javafx.stage.Stage;

/**
 * What a team with a thousand contests costs in the window: prints times. Not a test; {@code docs/performance.md} says how
 * to run it.
 */
public final class TeamBench {
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final int ROUNDS = 7;
    private static final int FRAMES = 300;
    private static final String TYPED = "lisbon league 2";

    private final int count;
    private final DashboardRig rig;
    private boolean saying = true;

    private TeamBench(int count, Path folder) {
        this.count = count;
        rig = new DashboardRig(folder);
    }

    public static void main(String[] arguments) throws IOException {
        int count = arguments.length == 0 ? 1_000 : Integer.parseInt(arguments[0]);
        new TeamBench(count, Files.createTempDirectory("contrail-bench")).run();
        System.exit(0);
    }

    private void run() {
        ManyContests.record(rig.history(), count, DashboardRig.START, EVERY);
        rig.service().always(Route.CONTESTS, ManyContests.answer(count, DashboardRig.START));
        readTrails();
        rig.opened();
        Stage stage = Fx.get(Stage::new);
        Fx.run(() -> {
            stage.setScene(rig.scene());
            stage.show();
        });
        // The first round warms the machine up for the second.
        measure(false);
        measure(true);
    }

    private void measure(boolean counts) {
        saying = counts;
        Fx.run(() -> rig.models().shell().pageProperty().set(ShellModel.Page.DASHBOARD));
        typeAndSort("list");
        scroll(".contest-list", "list");
        Fx.run(() -> rig.models().shell().pageProperty().set(ShellModel.Page.OVERVIEW));
        typeAndSort("list and overview");
        scroll(".overview-table", "overview");
        say("FX thread: the overview opened, ms", median(each(ROUNDS, () -> {
            rig.models().shell().pageProperty().set(ShellModel.Page.DASHBOARD);
            layOut();
            return timed(() -> rig.models().shell().pageProperty().set(ShellModel.Page.OVERVIEW));
        })));
    }

    /** In the background: all trails for the first time, and what is new of them, as every 30 seconds. */
    private void readTrails() {
        List<ContestId> contests =
                IntStream.range(0, count).mapToObj(ManyContests::id).toList();
        double[] first = new double[ROUNDS];
        double[] again = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            TeamTrails trails = new TeamTrails(Runnable::run, new FxExecutor(), rig.clock(), () -> {});
            Fx.run(() -> trails.open(rig.history()));
            first[i] = Fx.get(() -> timed(() -> trails.read(contests)));
            Fx.run(() -> {});
            again[i] = Fx.get(() -> timed(() -> trails.read(contests)));
            Fx.run(() -> {});
        }
        say("background: all trails read for the first time, ms", median(first));
        say("background: what is new in all trails read, ms", median(again));
    }

    private void typeAndSort(String what) {
        List<Double> models = new ArrayList<>();
        double[] keys = each(ROUNDS, () -> {
            double longest = 0;
            for (int typed = 1; typed <= TYPED.length() + 1; typed++) {
                String text = typed > TYPED.length() ? "" : TYPED.substring(0, typed);
                longest = Math.max(longest, timed(() -> {
                    long begin = System.nanoTime();
                    rig.models().contests().searchProperty().set(text);
                    models.add((System.nanoTime() - begin) / 1e6);
                }));
            }
            return longest;
        });
        say("FX thread: " + what + ", a key of a search, p50 ms", percentile(models, 0.5));
        say("FX thread: " + what + ", a key of a search, p99 ms", percentile(models, 0.99));
        say("FX thread: " + what + ", the slowest key of a search with its layout, ms", median(keys));
        say("FX thread: " + what + ", ordered by change, ms", median(each(ROUNDS, () -> {
            rig.models().contests().orderProperty().set(ContestOrder.SERVICE);
            layOut();
            return timed(() -> rig.models().contests().orderProperty().set(ContestOrder.CHANGE));
        })));
        say(
                "FX thread: " + what + ", pinned, ms",
                median(each(ROUNDS, () -> timed(() -> rig.models().contests().pin(ManyContests.id(count / 2))))));
        double[] news = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            rig.clock().advance(Duration.ofSeconds(30));
            news[i] = Fx.get(() -> timed(() -> rig.models()
                    .contests()
                    .searchProperty()
                    .set(rig.models().contests().searchProperty().get().isEmpty() ? " " : "")));
        }
        say("FX thread: " + what + ", written anew half a minute later, ms", median(news));
    }

    /** From the top to the bottom, a few rows in each frame. */
    private void scroll(String where, String what) {
        List<Double> work = new ArrayList<>();
        List<Double> frames = new ArrayList<>();
        CompletableFuture<Void> done = new CompletableFuture<>();
        Fx.run(() -> {
            layOut();
            ScrollBar bar = rig.scene().getRoot().lookup(where).lookupAll(".scroll-bar").stream()
                    .map(ScrollBar.class::cast)
                    .filter(each -> each.getOrientation() == javafx.geometry.Orientation.VERTICAL)
                    .findFirst()
                    .orElseThrow();
            new AnimationTimer() {
                private long before;
                private int frame;

                @Override
                public void handle(long now) {
                    long begin = System.nanoTime();
                    if (before != 0) {
                        frames.add((begin - before) / 1e6);
                    }
                    before = begin;
                    frame++;
                    bar.setValue((double) frame / FRAMES);
                    layOut();
                    work.add((System.nanoTime() - begin) / 1e6);
                    if (frame == FRAMES) {
                        stop();
                        done.complete(null);
                    }
                }
            }.start();
        });
        done.join();
        say("FX thread: " + what + " scrolled, work of a frame, p50 ms", percentile(work, 0.5));
        say("FX thread: " + what + " scrolled, work of a frame, p99 ms", percentile(work, 0.99));
        say("from frame to frame while the " + what + " is scrolled, p50 ms", percentile(frames, 0.5));
        say("from frame to frame while the " + what + " is scrolled, p99 ms", percentile(frames, 0.99));
    }

    /** On the FX thread; with the style and layout that the next frame would do. */
    private double timed(Runnable step) {
        long begin = System.nanoTime();
        step.run();
        layOut();
        return (System.nanoTime() - begin) / 1e6;
    }

    private void layOut() {
        rig.scene().getRoot().applyCss();
        rig.scene().getRoot().layout();
    }

    private interface Measured {
        double once();
    }

    private static double[] each(int rounds, Measured measured) {
        double[] millis = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            millis[i] = Fx.get(measured::once);
        }
        return millis;
    }

    private static double median(double[] values) {
        return percentile(Arrays.stream(values).boxed().toList(), 0.5);
    }

    private static double percentile(List<Double> values, double share) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
    }

    private void say(String what, double number) {
        if (saying) {
            System.out.printf(Locale.ROOT, "%12.1f  %s%n", number, what);
        }
    }
}
