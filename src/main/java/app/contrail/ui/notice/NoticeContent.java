package app.contrail.ui.notice;

import java.util.List;

/**
 * What the whole dashboard has to say about its state, ready for display.
 *
 * @param severe true if something is in the way, false for a mere fact about the contest
 * @param title what happened
 * @param text what it means for the data shown, and what to do
 * @param actions the next steps, the most likely first; may be empty
 */
public record NoticeContent(boolean severe, String title, String text, List<Action> actions) {

    /** A next step the user can take with a button. */
    public enum Action {
        REFRESH,
        RESUME,
        CONNECT,
        /** Enters another key for the account that is shown. */
        ENTER_KEY,
        /** Fetches the key once more from where it lies. */
        TRY_KEY,
        RELOAD_CONTESTS,
        /** Keeps the key in a file of the user's own, unencrypted. */
        KEEP_IN_FILE,
        /** Takes this notice away. */
        DISMISS
    }
}
