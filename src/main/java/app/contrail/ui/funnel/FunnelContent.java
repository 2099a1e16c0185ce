package app.contrail.ui.funnel;

import app.contrail.ui.common.PanelMark;
import java.util.List;

/**
 * The way from view to confirmed entry, ready for display.
 *
 * @param steps views, entries, confirmed: in this order
 * @param disqualified one line about the entries taken out
 */
public record FunnelContent(List<Step> steps, String disqualified, PanelMark mark) {

    /**
     * One step of the funnel.
     *
     * @param value an em dash if there is none
     * @param share of the bar that is filled, 0 to 1, measured against the largest step
     * @param note below the bar
     */
    public record Step(String label, String value, double share, String note) {}
}
