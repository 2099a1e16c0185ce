package app.contrail.ui.shell;

import app.contrail.ui.common.Card;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Where the cards are among the nodes of the dashboard. For the FX thread. */
record CardNodes(Parent view) {
    private static final Map<Card, String> PLACES = Map.of(
            Card.TILES, ".kpi",
            Card.CHART, ".chart-panel",
            Card.FUNNEL, ".funnel",
            Card.POINTS, ".points",
            Card.LEADERBOARD, ".leaderboard",
            Card.INSIGHTS, ".insights");

    /** In the order of the window. */
    private static final List<Card> TILES =
            List.of(Card.VIEWS, Card.ENTRIES, Card.CONVERSION, Card.CONFIRMED, Card.BONUS, Card.DISQUALIFIED);

    /** The node that shows a card; the view itself for the whole dashboard. */
    Region node(Card card) {
        if (card == Card.DASHBOARD) {
            return (Region) view;
        }
        int tile = TILES.indexOf(card);
        Node found = tile < 0 ? view.lookup(PLACES.get(card)) : tiles().get(tile);
        if (found instanceof Region region) {
            return region;
        }
        throw new IllegalStateException("The dashboard has no card " + card);
    }

    /** The smallest card that holds this node; null if none does. */
    @Nullable Card holding(@Nullable Node node) {
        for (Node ancestor = node; ancestor != null; ancestor = ancestor.getParent()) {
            int tile = tiles().indexOf(ancestor);
            if (tile >= 0) {
                return TILES.get(tile);
            }
            for (Map.Entry<Card, String> place : PLACES.entrySet()) {
                if (ancestor.getStyleClass().contains(place.getValue().substring(1))) {
                    return place.getKey();
                }
            }
        }
        return null;
    }

    /** In the order of the window. */
    List<Node> tiles() {
        return ((Parent) view.lookup(".kpi")).getChildrenUnmodifiable();
    }
}
