package app.contrail.ui.shell;

/**
 * What is said above the dashboard of something that the user asked for.
 *
 * @param severe whether it went wrong, so that it stays until it is closed
 */
public record ShellMessage(String text, boolean severe) {}
