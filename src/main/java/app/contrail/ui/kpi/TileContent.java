package app.contrail.ui.kpi;

import app.contrail.ui.common.Freshness;
import app.contrail.ui.common.Tone;
import java.util.List;

/**
 * What one tile says, ready for display.
 *
 * @param pace how much comes in an hour at present; empty if unknown or without meaning
 * @param value as large as room allows; an em dash if there is none
 * @param compactValue the same where room is short
 * @param arrow ▲, ▼ or empty
 * @param amount of the change, such as {@code 86} or {@code 0.1 pp}; empty if there is none
 * @param compactAmount the same where room is short
 * @param tone whether the change is for the better
 * @param caption the period of the change, or what else there is to say below the value
 * @param compactCaption the same where room is short
 * @param hint the exact words for the tooltip
 * @param spark the recorded values, oldest first
 * @param accessible everything in one sentence, for a screen reader
 */
public record TileContent(
        String label,
        String pace,
        String value,
        String compactValue,
        String arrow,
        String amount,
        String compactAmount,
        Tone tone,
        String caption,
        String compactCaption,
        String hint,
        List<Double> spark,
        Freshness freshness,
        String accessible) {}
