package app.contrail.ui.common;

import java.util.List;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Every key of the window: the one list from which accelerators, key handlers, the pane of shortcuts and the README's
 * table are made. The constants stand in the order of that pane. What lists, tables and focus do with keys is the
 * toolkit's own; it stands here too, because users look for it.
 */
public enum Shortcut {
    SHORTCUTS(Place.WINDOW, "shortcuts.list.text", typed("?"), key(KeyCode.F1)),
    REFRESH(Place.WINDOW, "shortcuts.refresh.text", KeyCode.F5),
    PAUSE(Place.WINDOW, "shortcuts.pause.text", command(KeyCode.P)),
    SEARCH(Place.WINDOW, "shortcuts.search.text", command(KeyCode.F)),
    EXPORT(Place.WINDOW, "shortcuts.export.text", command(KeyCode.E)),
    OVERVIEW(Place.WINDOW, "shortcuts.overview.text", command(KeyCode.O)),
    TABLE(Place.WINDOW, "shortcuts.table.text", command(KeyCode.T)),
    NOTE(Place.WINDOW, "shortcuts.note.text", command(KeyCode.N)),
    SETTINGS(Place.WINDOW, "shortcuts.settings.text", command(KeyCode.COMMA)),
    FULL_SCREEN(Place.WINDOW, "shortcuts.fullscreen.text", KeyCode.F11),
    NEXT(Place.WINDOW, "shortcuts.next.text", key(KeyCode.TAB), shifted(KeyCode.TAB)),
    PRESS(Place.WINDOW, "shortcuts.press.text", KeyCode.SPACE),
    MENU(Place.WINDOW, "shortcuts.menu.text", shifted(KeyCode.F10), key(KeyCode.CONTEXT_MENU)),
    LEAVE(Place.WINDOW, "shortcuts.leave.text", KeyCode.ESCAPE),

    TO_LIST(Place.CONTESTS, "shortcuts.tolist.text", KeyCode.DOWN, KeyCode.ENTER),
    CLEAR_SEARCH(Place.CONTESTS, "shortcuts.clear.text", KeyCode.ESCAPE),
    WALK_CONTESTS(Place.CONTESTS, "shortcuts.contests.text", KeyCode.UP, KeyCode.DOWN),
    OPEN_LISTED(Place.CONTESTS, "shortcuts.listed.text", KeyCode.ENTER),

    CHOOSE_TILE(Place.TILES, "shortcuts.tile.text", KeyCode.ENTER, KeyCode.SPACE),

    WALK_CHART(Place.CHART, "shortcuts.chart.text", KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END),
    NOTE_THERE(Place.CHART, "shortcuts.notethere.text", KeyCode.ENTER, KeyCode.N),
    LEAVE_CHART(Place.CHART, "shortcuts.leavechart.text", KeyCode.ESCAPE),

    WALK_TABLE(
            Place.TABLES,
            "shortcuts.rows.text",
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN,
            KeyCode.HOME,
            KeyCode.END),

    OPEN_CONTEST(Place.OVERVIEW, "shortcuts.open.text", KeyCode.ENTER),
    PIN_CONTEST(Place.OVERVIEW, "shortcuts.pin.text", KeyCode.SPACE),

    WALK_CHOICES(Place.CHOICES, "shortcuts.choices.text", KeyCode.LEFT, KeyCode.RIGHT),

    SAVE_EXPORT(Place.FORMS, "shortcuts.save.text", KeyCode.ENTER),
    STEP_NUMBER(Place.FORMS, "shortcuts.step.text", KeyCode.UP, KeyCode.DOWN);

    /** Where the focus must be for a key to count. */
    public enum Place {
        WINDOW("shortcuts.window.place"),
        CONTESTS("shortcuts.contests.place"),
        TILES("shortcuts.tiles.place"),
        CHART("shortcuts.chart.place"),
        TABLES("shortcuts.tables.place"),
        OVERVIEW("shortcuts.overview.place"),
        CHOICES("shortcuts.choices.place"),
        FORMS("shortcuts.forms.place");

        private final String name;

        Place(String name) {
            this.name = name;
        }

        /** The key of its name among the {@link Messages}. */
        public String nameKey() {
            return name;
        }
    }

    private final Place place;
    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // An unmodifiable list of what nothing changes
    private final List<KeyCombination> keys;

    Shortcut(Place place, String text, KeyCode... plain) {
        this(place, text, List.of(plain).stream().map(Shortcut::key).toArray(KeyCombination[]::new));
    }

    Shortcut(Place place, String text, KeyCombination... keys) {
        this.place = place;
        this.text = text;
        this.keys = List.of(keys);
    }

    public Place place() {
        return place;
    }

    /** The key of what it does among the {@link Messages}. */
    public String textKey() {
        return text;
    }

    /** Each of them does. */
    public List<KeyCombination> keys() {
        return keys;
    }

    /** The one for a menu, which takes no characters. */
    public KeyCombination accelerator() {
        return keys.stream()
                .filter(KeyCodeCombination.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    /** Whether this key was pressed, or this character typed where it is not meant as text. */
    public boolean matches(KeyEvent event) {
        return event.getEventType() == KeyEvent.KEY_TYPED
                ? !takesText(event.getTarget()) && keys.stream().anyMatch(key -> isTyped(key, event))
                : keys.stream().anyMatch(key -> key instanceof KeyCodeCombination && key.match(event));
    }

    /** Not by the key that the character lies on, which differs from keyboard to keyboard. */
    private static boolean isTyped(KeyCombination key, KeyEvent event) {
        return key instanceof KeyCharacterCombination character
                && character.getCharacter().equals(event.getCharacter());
    }

    private static boolean takesText(@Nullable Object target) {
        return target instanceof TextInputControl
                || (target instanceof ComboBoxBase<?> box && box.isEditable())
                || (target instanceof Spinner<?> spinner && spinner.isEditable());
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination shifted(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN);
    }

    /** With Ctrl, on macOS with Command. */
    private static KeyCombination command(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCombination typed(String character) {
        return new KeyCharacterCombination(character);
    }
}
