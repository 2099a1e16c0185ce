package app.contrail.ui.kpi;

import app.contrail.ui.common.Freshness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one tile says, ready for display.
 *
 * @param value as large as room allows; an em dash if there is none
 * @param compactValue the same where room is short
 * @param arrow ▲, ▼ or empty
 * @param amount of the change, such as {@code 86} or {@code 0.1 pp}; empty if there is none
 * @param good true for a change for the better, false for the worse, null if neither
 * @param caption the period of the change, or what else there is to say below the value
 * @param hint the exact words for the tooltip
 * @param spark the recorded values, oldest first
 * @param accessible everything in one sentence, for a screen reader
 */
public record TileContent(
        String label,
        String value,
        String compactValue,
        String arrow,
        String amount,
        @Nullable Boolean good,
        String caption,
        String hint,
        List<Double> spark,
        Freshness freshness,
        String accessible) {}
