package app.contrail.ui.shortcuts;

/**
 * A line of the list.
 *
 * @param text what the keys do, or where those count that follow
 * @param keys as they are written on keyboards; empty for the name of a place
 * @param spoken the whole line for a screen reader, with the names of signs
 */
public record ShortcutRow(String text, String keys, String spoken) {

    /** Whether this names the place of those that follow. */
    public boolean isPlace() {
        return keys.isEmpty();
    }
}
