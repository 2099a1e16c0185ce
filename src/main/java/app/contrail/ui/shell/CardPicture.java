package app.contrail.ui.shell;

import app.contrail.ui.common.Card;
import app.contrail.ui.common.TokenColours;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.image.WritablePixelFormat;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

/**
 * Draws a card, with the window's background around it and a caption below. It takes the card apart for that, so it needs
 * a view that nobody sees, and that shows nothing else afterwards. For the FX thread, which each method keeps busy for a
 * moment only: {@link #style}, {@link #layOut}, one of the {@link Plan}s, and its parts one by one.
 */
final class CardPicture {
    private static final double MARGIN = 12;
    private static final double CAPTION_GAP = 8;
    private static final double NARROW = 420;

    /** A picture of more pixels would not fit into memory beside everything else: it becomes smaller. */
    private static final double MOST_PIXELS = 4096 * 2160 * 4;

    /** As many as are drawn within a frame or two. */
    private static final double PIXELS_AT_ONCE = 600_000;

    /** What a card offers to whoever looks at the window is of no use in a picture. */
    private static final List<String> CONTROLS = List.of(".ranges", ".chart-menu");

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Scene scene;
    private final CardNodes cards;
    private final double zoom;

    /** What is behind the cards. */
    private final Color page;

    /**
     * @param scene holds the view alone
     * @param zoom how much larger than usual the view shows everything
     */
    CardPicture(Scene scene, double zoom) {
        this.scene = scene;
        this.cards = new CardNodes(scene.getRoot());
        this.zoom = zoom;
        page = new TokenColours(scene.getStylesheets()).of("-contrail-page");
    }

    /**
     * What to draw, part by part.
     *
     * @param width of the picture in pixels
     * @param height of the picture in pixels
     */
    record Plan(int width, int height, List<Part> parts) {}

    /**
     * A part of the picture, as wide as the node that it shows.
     *
     * @param factor pixels for each pixel of the window
     * @param rows from this row of the node's pixels, and how many
     * @param x where it lies in the picture, as {@code y}
     */
    record Part(Node node, double factor, Rectangle2D rows, int x, int y) {}

    /** A part that has been drawn. */
    record Drawn(Image image, int x, int y) {}

    /** Gives all nodes their looks, which takes as long as all the rest. */
    void style() {
        fit(scene);
        scene.getRoot().applyCss();
    }

    void layOut() {
        layOut(scene);
    }

    /** The whole view, once laid out. */
    Plan whole(int scale) {
        List<Part> parts = parts(scene.getRoot(), scene.getWidth(), scene.getHeight(), scale, 0, 0);
        double factor = factor(scale, scene.getWidth(), scene.getHeight());
        return new Plan(pixels(scene.getWidth(), factor), pixels(scene.getHeight(), factor), parts);
    }

    /**
     * A card that is not the whole dashboard, once that is laid out.
     *
     * @param caption what is told about it, in one line or, where the card is narrow, one below the other
     */
    Plan of(Card card, List<String> caption, int scale) {
        Region node = cards.node(card);
        prepare(node);
        double width = node.getWidth();
        node.setManaged(false);
        // Another width, so that what is there has the room of what is gone.
        node.resize(width - 1, height(card, node, width));
        layOut();
        // The content may need another height once it has been laid out in this one.
        node.resize(width, height(card, node, width));
        layOut();
        double height = node.getHeight();
        Label words = caption(caption, width);
        double below = words.prefHeight(width) + CAPTION_GAP;
        double factor = factor(scale * zoom, width + 2 * MARGIN, height + below + 2 * MARGIN);
        int margin = pixels(MARGIN, factor);
        int belowCard = margin + pixels(height, factor);
        List<Part> parts = new ArrayList<>(parts(node, width, height, factor, margin, margin));
        parts.addAll(parts(words, width, below, factor, margin, belowCard + pixels(CAPTION_GAP, factor)));
        return new Plan(
                pixels(width, factor) + 2 * margin, belowCard + pixels(below, factor) + margin, List.copyOf(parts));
    }

    private static List<Part> parts(Node node, double width, double height, double scale, int x, int y) {
        double factor = factor(scale, width, height);
        int across = pixels(width, factor);
        int down = pixels(height, factor);
        int step = (int) Math.max(1, PIXELS_AT_ONCE / across);
        List<Part> parts = new ArrayList<>();
        for (int row = 0; row < down; row += step) {
            parts.add(new Part(node, factor, new Rectangle2D(0, row, across, Math.min(step, down - row)), x, y + row));
        }
        return parts;
    }

    Drawn draw(Part part) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(page);
        // A node that does not lie on a whole pixel would be blurred.
        parameters.setTransform(new Scale(part.factor(), part.factor())
                .createConcatenation(
                        new Translate(-part.node().getLayoutX(), -part.node().getLayoutY())));
        parameters.setViewport(part.rows());
        return new Drawn(part.node().snapshot(parameters, null), part.x(), part.y());
    }

    /** Puts what was drawn together, on the window's background. For any thread. */
    Image composed(Plan plan, List<Drawn> parts) {
        WritableImage picture = new WritableImage(plan.width(), plan.height());
        int[] line = new int[plan.width()];
        Arrays.fill(line, argb(page));
        WritablePixelFormat<IntBuffer> format = PixelFormat.getIntArgbInstance();
        for (int y = 0; y < plan.height(); y++) {
            picture.getPixelWriter().setPixels(0, y, plan.width(), 1, format, line, 0, plan.width());
        }
        for (Drawn part : parts) {
            Image image = part.image();
            picture.getPixelWriter()
                    .setPixels(
                            part.x(),
                            part.y(),
                            (int) image.getWidth(),
                            (int) image.getHeight(),
                            image.getPixelReader(),
                            0,
                            0);
        }
        return picture;
    }

    /** Gives all nodes of a scene their places, also where it was never on screen. */
    static void layOut(Scene scene) {
        fit(scene);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static void fit(Scene scene) {
        scene.getRoot().resize(scene.getWidth(), scene.getHeight());
    }

    private void prepare(Region node) {
        if (!node.getStyleClass().contains("card") && !node.getStyleClass().contains("kpi")) {
            node.getStyleClass().add("card");
        }
        // Low windows have no room for all cards.
        node.visibleProperty().unbind();
        node.managedProperty().unbind();
        node.setVisible(true);
        CONTROLS.stream().flatMap(control -> node.lookupAll(control).stream()).forEach(control -> {
            control.setVisible(false);
            control.setManaged(false);
        });
        // Which tile the chart shows and since when somebody has not looked is of use in the window only.
        cards.tiles().forEach(tile -> tile.pseudoClassStateChanged(CHOSEN, false));
        if (node.lookup(".since") instanceof Label since) {
            since.setText("");
        }
    }

    /** A card is as high as in the window, unless it has more to show, or less. */
    private static double height(Card card, Region node, double width) {
        return switch (card) {
            case FUNNEL, POINTS -> node.prefHeight(width);
            case LEADERBOARD -> node.getHeight() + more((TableView<?>) node.lookup(".table-view"));
            case INSIGHTS -> node.getHeight() + more((ScrollPane) node.lookup(".scroll-pane"));
            case DASHBOARD, TILES, VIEWS, ENTRIES, CONVERSION, CONFIRMED, BONUS, DISQUALIFIED, CHART ->
                node.getHeight();
        };
    }

    private static double more(TableView<?> table) {
        Region head = (Region) table.lookup(".column-header-background");
        int rows = Math.max(3, table.getItems().size());
        return head.getHeight() + rows * table.getFixedCellSize() - table.getHeight();
    }

    private static double more(ScrollPane scroller) {
        Region content = (Region) scroller.getContent();
        return content.prefHeight(scroller.getViewportBounds().getWidth()) - scroller.getHeight();
    }

    private Label caption(List<String> lines, double width) {
        Label words = new Label(String.join(width < NARROW ? "\n" : " · ", lines));
        words.getStyleClass().add("picture-caption");
        words.setWrapText(true);
        words.setManaged(false);
        Scene own = new Scene(new Pane(words));
        own.getStylesheets().setAll(scene.getStylesheets());
        own.getRoot().applyCss();
        words.resize(width, words.prefHeight(width));
        words.layout();
        return words;
    }

    private static double factor(double scale, double width, double height) {
        return Math.min(scale, Math.sqrt(MOST_PIXELS / (width * height)));
    }

    private static int pixels(double length, double factor) {
        return (int) Math.ceil(length * factor);
    }

    private static int argb(Color colour) {
        return 255 << 24
                | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }
}
