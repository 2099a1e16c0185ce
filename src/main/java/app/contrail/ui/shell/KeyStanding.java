package app.contrail.ui.shell;

/** Whether a session has the key that it asks with. */
public sealed interface KeyStanding {

    /** It has. */
    record Known() implements KeyStanding {}

    /** It is being fetched from where it lies. */
    record Awaited() implements KeyStanding {}

    /**
     * It has none, and asks nothing.
     *
     * @param problem why, and what to do, in sentences for the user
     */
    record Missing(String problem) implements KeyStanding {}
}
