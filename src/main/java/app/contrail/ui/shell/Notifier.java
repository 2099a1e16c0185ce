package app.contrail.ui.shell;

/** Tells the user of something while the window is not in front. */
public interface Notifier {
    /** Where the desktop has no way for that. */
    Notifier NONE = (title, text) -> {};

    /**
     * Shows a notification, or drops it. Called on the FX thread; never waits.
     *
     * @param title which contest; no address in clear
     * @param text what was observed, in one line; names nobody
     */
    void notify(String title, String text);
}
