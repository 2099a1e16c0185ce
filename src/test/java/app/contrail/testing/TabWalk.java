package app.contrail.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToolBar;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;

/** Presses Tab in a shown window until the focus is where it was, as somebody without a mouse does. */
public final class TabWalk {
    /** More than any page has. */
    private static final int MOST = 120;

    private TabWalk() {}

    /** Where the focus goes by Tab, each node once, beginning with the first one of the window. */
    public static List<Node> forwards(Scene scene) {
        return walk(scene, robot -> robot.keyType(KeyCode.TAB));
    }

    /** The same by Shift and Tab. */
    public static List<Node> backwards(Scene scene) {
        return walk(scene, robot -> {
            robot.keyPress(KeyCode.SHIFT);
            robot.keyType(KeyCode.TAB);
            robot.keyRelease(KeyCode.SHIFT);
        });
    }

    private static List<Node> walk(Scene scene, Consumer<Robot> tab) {
        Robot robot = Fx.get(Robot::new);
        List<Node> reached = new ArrayList<>();
        Node next = next(scene, robot, tab);
        while (next != null && !reached.contains(next)) {
            reached.add(next);
            if (reached.size() > MOST) {
                throw new AssertionError("Tab does not come round: " + reached);
            }
            next = next(scene, robot, tab);
        }
        if (next == null || !next.equals(reached.getFirst())) {
            throw new AssertionError("Tab stays in a part of the window: at " + next + " after " + reached);
        }
        return reached;
    }

    private static @Nullable Node next(Scene scene, Robot robot, Consumer<Robot> tab) {
        Fx.run(() -> tab.accept(robot));
        // What the window does with a key may come later.
        Fx.run(() -> {});
        return Fx.get(() -> Optional.ofNullable(scene.getFocusOwner())).orElse(null);
    }

    /** What can be clicked now, in the order of the scene graph. For the FX thread. */
    public static List<Node> clickable(Scene scene) {
        List<Node> found = new ArrayList<>();
        collect(scene.getRoot(), found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        boolean acts = node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase<?>
                || node instanceof ListView<?>
                || node instanceof TableView<?>
                || node.getOnMouseClicked() != null;
        if (acts) {
            found.add(node);
        }
        // What controls are made of is their own affair.
        boolean holds = !(node instanceof Control)
                || node instanceof ScrollPane
                || node instanceof SegmentedButton
                || node instanceof StatusBar
                || node instanceof ToolBar;
        if (holds && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    /** Whether whoever reads line by line comes to {@code later} after {@code earlier}. For the FX thread. */
    public static boolean inReadingOrder(Node earlier, Node later) {
        Bounds first = earlier.localToScene(earlier.getLayoutBounds());
        Bounds second = later.localToScene(later.getLayoutBounds());
        double shared = Math.min(first.getMaxY(), second.getMaxY()) - Math.max(first.getMinY(), second.getMinY());
        boolean sameLine = shared > Math.min(first.getHeight(), second.getHeight()) / 2;
        return sameLine ? second.getMinX() >= first.getMinX() - 1 : second.getMinY() > first.getMinY();
    }

    /** The colours of a node by itself, with a ring around it. For the FX thread. */
    public static int[] drawn(Node node) {
        Image picture = node.snapshot(null, null);
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    /** The node in a few words, for messages of tests. */
    public static String describe(Node node) {
        return node.getClass().getSimpleName() + node.getStyleClass() + " '"
                + node.queryAccessibleAttribute(AccessibleAttribute.TEXT) + "' role "
                + node.getAccessibleRole();
    }
}
