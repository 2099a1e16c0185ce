package app.contrail.polling;

/**
 * Polls that could not be recorded and wait in memory.
 *
 * @param polls how many wait; at least one
 * @param why the newest reason, as sentences for the user, with what to do next
 */
public record Unrecorded(int polls, String why) {}
