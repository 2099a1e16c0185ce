package app.contrail.ui.shortcuts;

import app.contrail.ui.common.Messages;
import app.contrail.ui.common.Shortcut;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;

/** Puts the keys into words, as they are written on this system's keyboards. */
public final class ShortcutTexts {
    private static final String BETWEEN = "  ";

    private final Messages messages;

    /** Signs that a screen reader leaves out or spells. */
    private final Map<String, String> signs = new LinkedHashMap<>();

    public ShortcutTexts(Messages messages) {
        this.messages = messages;
        signs.put("⌘", messages.text("shortcuts.command.spoken"));
        signs.put("⇧", messages.text("shortcuts.shift.spoken"));
        signs.put("+", "");
        signs.put("←", messages.text("shortcuts.left.spoken"));
        signs.put("→", messages.text("shortcuts.right.spoken"));
        signs.put("↑", messages.text("shortcuts.up.spoken"));
        signs.put("↓", messages.text("shortcuts.down.spoken"));
        signs.put("?", messages.text("shortcuts.question.spoken"));
        signs.put(",", messages.text("shortcuts.comma.spoken"));
    }

    /** All of them by place, each place with a line that names it. */
    public List<ShortcutRow> rows() {
        List<ShortcutRow> rows = new ArrayList<>();
        for (Shortcut.Place place : Shortcut.Place.values()) {
            String name = messages.text(place.nameKey());
            rows.add(new ShortcutRow(name, "", name));
            for (Shortcut shortcut : Shortcut.values()) {
                if (shortcut.place() == place) {
                    rows.add(row(shortcut));
                }
            }
        }
        return rows;
    }

    private ShortcutRow row(Shortcut shortcut) {
        String text = messages.text(shortcut.textKey());
        List<String> keys = shortcut.keys().stream().map(ShortcutTexts::written).toList();
        String spoken = keys.stream()
                .map(this::spoken)
                .collect(Collectors.joining(" " + messages.text("shortcuts.or.spoken") + " "));
        return new ShortcutRow(text, String.join(BETWEEN, keys), spoken + ": " + text);
    }

    /** As on the key: few keyboards have a sign for Enter, and the toolkit's names of these two are long. */
    private static String written(KeyCombination keys) {
        return keys.getDisplayText()
                .replace("↵", "Enter")
                .replace("Escape", "Esc")
                .replace("Context Menu", "Menu");
    }

    private String spoken(String keys) {
        String words = keys;
        for (Map.Entry<String, String> sign : signs.entrySet()) {
            words = words.replace(sign.getKey(), " " + sign.getValue() + " ");
        }
        return words.strip().replaceAll(" +", " ");
    }
}
