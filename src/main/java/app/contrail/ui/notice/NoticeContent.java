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
        RELOAD_CONTESTS
    }
}
