package app.contrail.ui.shell;

import app.contrail.ui.common.Card;
import app.contrail.ui.common.TokenColours;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
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
 * a view that nobody sees, and that shows nothing else afterwards. For the FX thread.
 */
final class CardPicture {
    private static final double MARGIN = 12;
    private static final double CAPTION_GAP = 8;
    private static final double NARROW = 420;

    /** A picture of more pixels would not fit into memory beside everything else: it becomes smaller. */
    private static final double MOST_PIXELS = 4096 * 2160 * 4;

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

    /** The whole view. */
    Image whole(int scale) {
        layOut();
        return drawn(scene.getRoot(), scene.getWidth(), scene.getHeight(), scale);
    }

    /**
     * A card that is not the whole dashboard.
     *
     * @param caption what is told about it, in one line or, where the card is narrow, one below the other
     */
    Image of(Card card, List<String> caption, int scale) {
        layOut();
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
        return composed(drawn(node, width, height, factor), drawn(words, width, below, factor), factor);
    }

    private void layOut() {
        layOut(scene);
    }

    /** Gives all nodes of a scene their places, also where it was never on screen. */
    static void layOut(Scene scene) {
        Parent root = scene.getRoot();
        root.resize(scene.getWidth(), scene.getHeight());
        root.applyCss();
        root.layout();
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

    private Image drawn(Node node, double width, double height, double scale) {
        double factor = factor(scale, width, height);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(page);
        // A node that does not lie on a whole pixel would be blurred.
        parameters.setTransform(
                new Scale(factor, factor).createConcatenation(new Translate(-node.getLayoutX(), -node.getLayoutY())));
        parameters.setViewport(new Rectangle2D(0, 0, pixels(width, factor), pixels(height, factor)));
        return node.snapshot(parameters, null);
    }

    private Image composed(Image card, Image words, double factor) {
        int margin = pixels(MARGIN, factor);
        int gap = pixels(CAPTION_GAP, factor);
        int width = (int) card.getWidth() + 2 * margin;
        int height = 2 * margin + (int) (card.getHeight() + words.getHeight());
        WritableImage picture = new WritableImage(width, height);
        int[] line = new int[width];
        Arrays.fill(line, argb(page));
        WritablePixelFormat<IntBuffer> format = PixelFormat.getIntArgbInstance();
        for (int y = 0; y < height; y++) {
            picture.getPixelWriter().setPixels(0, y, width, 1, format, line, 0, width);
        }
        put(card, picture, margin, margin);
        put(words, picture, margin, margin + (int) card.getHeight() + gap);
        return picture;
    }

    private static void put(Image part, WritableImage picture, int x, int y) {
        int height = Math.min((int) part.getHeight(), (int) picture.getHeight() - y);
        picture.getPixelWriter().setPixels(x, y, (int) part.getWidth(), height, part.getPixelReader(), 0, 0);
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
