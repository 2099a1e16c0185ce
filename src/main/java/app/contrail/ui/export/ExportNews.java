package app.contrail.ui.export;

/** What the bar says of the export that runs or ran last, ready for display. */
public sealed interface ExportNews {

    String text();

    /**
     * It runs.
     *
     * @param share how much of it is done, 0 to 1; negative if nobody knows
     */
    record Running(String text, double share) implements ExportNews {}

    /** The file is there. */
    record Saved(String text) implements ExportNews {}

    /**
     * There is no file.
     *
     * @param severe false if the user wanted that
     * @param again whether it may go better the next time
     */
    record Unsaved(String text, boolean severe, boolean again) implements ExportNews {}
}
