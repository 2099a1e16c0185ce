package app.contrail.ui.shell;

import app.contrail.charts.ChartContent;
import app.contrail.domain.ContestView;
import app.contrail.domain.Masking;
import app.contrail.ui.chart.ChartCaptions;
import app.contrail.ui.chart.ChartSvg;
import app.contrail.ui.chart.ChartTexts;
import app.contrail.ui.common.Card;
import app.contrail.ui.common.TokenColours;
import app.contrail.ui.common.Wording;
import app.contrail.ui.header.HeaderContent;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Takes pictures of the dashboard and of its cards, as they are on screen, with addresses masked even where the screen
 * shows them. They are drawn aside, in nodes of their own: nothing flickers, and neither focus nor pointer nor what is
 * open is in them. For the FX thread.
 */
public final class Pictures {
    private static final double CHART_WIDTH = 760;
    private static final double CHART_HEIGHT = 380;

    /** Lower windows have no room for every card. */
    private static final double HEIGHT_FOR_ALL = 1000;

    private final DashboardModels shown;
    private final Wording wording;
    private final Supplier<@Nullable ContestView> view;
    private final Function<DashboardModels, Parent> nodes;
    private final Supplier<@Nullable Scene> window;
    private final Clock clock;

    /**
     * @param view what the panels are made from; null while no contest is shown
     * @param nodes makes the nodes of the whole window from models
     * @param window what is on screen, whose size and look pictures take; null before there is anything
     */
    Pictures(
            DashboardModels shown,
            Wording wording,
            Supplier<@Nullable ContestView> view,
            Function<DashboardModels, Parent> nodes,
            Supplier<@Nullable Scene> window,
            Clock clock) {
        this.shown = shown;
        this.wording = wording;
        this.view = view;
        this.nodes = nodes;
        this.window = window;
        this.clock = clock;
    }

    /** Whether a contest is shown, so that there is something to take a picture of. */
    public boolean possible() {
        return view.get() != null
                && window.get() != null
                && shown.header().contentProperty().get() != null;
    }

    /**
     * Takes a picture at once, which keeps the FX thread busy for a moment. One that would be too large to hold becomes as
     * large as can be held.
     *
     * @param scale pixels of the picture for each pixel of the window: 1, or 2 for twice as sharp
     * @throws IllegalStateException unless it is {@link #possible}, or all of the dashboard is wanted
     */
    public Image take(Card card, int scale) {
        return take(card, scale, Runnable::run, Runnable::run).join();
    }

    /**
     * Takes a picture of what is shown now, as {@link #take(Card, int)} does, in steps between which others come to their
     * turn.
     *
     * @param steps runs each step on the FX thread
     * @param background puts together what was drawn
     * @throws IllegalStateException unless it is {@link #possible}, or all of the dashboard is wanted
     */
    CompletableFuture<Image> take(Card card, int scale, Executor steps, Executor background) {
        Scene onScreen = window();
        double zoom = shown.shell().zoomProperty().get();
        double width = onScreen.getWidth();
        double height = Math.max(card == Card.POINTS ? HEIGHT_FOR_ALL * zoom : 0, onScreen.getHeight());
        List<String> sheets = List.copyOf(onScreen.getStylesheets());
        DashboardModels aside = MaskedModels.of(shown, view.get(), wording, clock.instant());
        List<String> caption = caption(card);
        return CompletableFuture.supplyAsync(
                        () -> {
                            Scene scene = new Scene(nodes.apply(aside), width, height);
                            scene.getStylesheets().setAll(sheets);
                            return new CardPicture(scene, zoom);
                        },
                        steps)
                .thenComposeAsync(picture -> draw(picture, card, caption, scale, steps, background), steps);
    }

    /**
     * Draws a picture from the dashboard's own nodes, where nobody sees them and they are not used afterwards, as {@link
     * #take} does aside.
     *
     * @throws IllegalStateException unless it is {@link #possible}, or all of the dashboard is wanted
     */
    public Image takeForGood(Card card, int scale) {
        ChartContent content = shown.chart().contentProperty().get();
        shown.chart().contentProperty().set(content == null ? null : content.masked());
        CardPicture picture =
                new CardPicture(window(), shown.shell().zoomProperty().get());
        return draw(picture, card, caption(card), scale, Runnable::run, Runnable::run)
                .join();
    }

    /**
     * The chart as an SVG document, in the look of the screen.
     *
     * @throws IllegalStateException unless it is {@link #possible}
     */
    public String svg() {
        Scene onScreen = window();
        ChartCaptions captions = shown.chart().captionsProperty().get();
        ChartContent content = chart();
        CardPicture.layOut(onScreen);
        Region card = new CardNodes(onScreen.getRoot()).node(Card.CHART);
        boolean laidOut = card.getWidth() > 0 && card.getHeight() > 0;
        return new ChartSvg(wording.formats(), new TokenColours(onScreen.getStylesheets()), content, captions)
                .draw(
                        new ChartTexts(wording).description(content, captions),
                        String.join(" · ", caption(Card.CHART)),
                        laidOut ? card.getWidth() : CHART_WIDTH,
                        laidOut ? card.getHeight() : CHART_HEIGHT);
    }

    private static CompletableFuture<Image> draw(
            CardPicture picture, Card card, List<String> caption, int scale, Executor steps, Executor background) {
        return CompletableFuture.runAsync(picture::style, steps)
                .thenRunAsync(picture::layOut, steps)
                .thenApplyAsync(
                        laidOut -> card == Card.DASHBOARD ? picture.whole(scale) : picture.of(card, caption, scale),
                        steps)
                .thenComposeAsync(plan -> draw(picture, plan, steps, background), steps);
    }

    private static CompletableFuture<Image> draw(
            CardPicture picture, CardPicture.Plan plan, Executor steps, Executor background) {
        List<CardPicture.Drawn> drawn = new ArrayList<>();
        CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
        for (CardPicture.Part part : plan.parts()) {
            all = all.thenRunAsync(() -> drawn.add(picture.draw(part)), steps);
        }
        return all.thenApplyAsync(done -> picture.composed(plan, drawn), background);
    }

    /** What a card by itself does not tell: of which contest it is, and of which time. */
    private List<String> caption(Card card) {
        if (card == Card.DASHBOARD) {
            return List.of();
        }
        if (!possible()) {
            throw new IllegalStateException("No contest is shown");
        }
        HeaderContent header = shown.header().contentProperty().get();
        String title = header == null ? "" : Masking.name(header.title());
        if (card == Card.CHART) {
            ChartContent content = chart();
            return List.of(
                    title,
                    wording.text(
                            "picture.range.caption",
                            wording.formats().dayAndTime(content.from()),
                            wording.formats().dayAndTimeWithZone(content.to())));
        }
        return List.of(title, wording.formats().dayAndTimeWithZone(takenAt(card)));
    }

    private Instant takenAt(Card card) {
        ContestView contest = view.get();
        Instant taken = contest == null
                ? null
                : card == Card.LEADERBOARD
                        ? contest.snapshot().leaderboard().takenAtOrNull()
                        : contest.snapshot().analytics().takenAtOrNull();
        return taken == null ? clock.instant() : taken;
    }

    private ChartContent chart() {
        ChartContent content = shown.chart().contentProperty().get();
        if (content == null) {
            throw new IllegalStateException("No contest is shown");
        }
        return content.masked();
    }

    private Scene window() {
        Scene scene = window.get();
        if (scene == null) {
            throw new IllegalStateException("Nothing is shown");
        }
        return scene;
    }
}
