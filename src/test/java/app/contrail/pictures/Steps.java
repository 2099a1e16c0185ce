package app.contrail.pictures;

import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.Route;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/** What leads to a state: what the service says, and what the user does. */
final class Steps {
    private static final Route[] POLLED = {Route.ANALYTICS, Route.LEADERBOARD, Route.CONTEST};

    private Steps() {}

    /** From now on the service answers so to all that a poll asks. */
    static void polls(DashboardRig rig, Answer answer) {
        for (Route route : POLLED) {
            rig.service().always(route, answer);
        }
    }

    /** From now on the service answers so to everything. */
    static void everything(DashboardRig rig, Answer answer) {
        for (Route route : Route.values()) {
            rig.service().always(route, answer);
        }
    }

    /** From now on the contest of the list and of the dashboard is another one: a part of its JSON is replaced. */
    static void contest(DashboardRig rig, String part, String by) {
        for (Route route : new Route[] {Route.CONTEST, Route.CONTESTS}) {
            String before = Answer.example(route).body();
            String after = before.replaceFirst(part, by);
            if (after.equals(before)) {
                throw new IllegalArgumentException("There is no " + part + " in " + before);
            }
            rig.service().always(route, Answer.json(after));
        }
    }

    /** Has everything laid out, so that what is looked for is there. */
    static void layOut(DashboardRig rig) {
        Fx.run(() -> rig.scene().snapshot(null));
        rig.settle();
    }

    /** The first node of that selector that is shown. */
    static Node find(Scene scene, String selector) {
        return scene.getRoot().lookupAll(selector).stream()
                .filter(node -> node.isVisible() && !node.getLayoutBounds().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no " + selector));
    }

    /** Presses the first button with that text. */
    static void press(DashboardRig rig, String text) {
        layOut(rig);
        Fx.run(() -> rig.scene().getRoot().lookupAll(".button").stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(button -> Objects.equals(button.getText(), text) && isShown(button))
                .findFirst()
                .orElseThrow()
                .fire());
        rig.settle();
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Moves the pointer over a node, to this share of its width and this many pixels from its top. */
    static void pointAt(DashboardRig rig, String selector, double share, double down) {
        layOut(rig);
        Fx.run(() -> {
            Node node = find(rig.scene(), selector);
            Point2D at = node.localToScene(node.getLayoutBounds().getWidth() * share, down);
            node.fireEvent(moved(node, at));
        });
        rig.settle();
    }

    private static MouseEvent moved(Node over, Point2D at) {
        return new MouseEvent(
                MouseEvent.MOUSE_MOVED,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                new PickResult(over, at.getX(), at.getY()));
    }
}
