package app.contrail.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.ui.shortcuts.ShortcutRow;
import app.contrail.ui.shortcuts.ShortcutTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

/** The one list of keys: nothing else names keys, and the README says the same. */
class ShortcutTest {
    private static final Path CODE = Path.of("src/main/java/app/contrail");
    private static final Path VIEWS = Path.of("src/main/resources/app/contrail/ui");
    private static final Pattern KEYS_OF_ITS_OWN = Pattern.compile(
            "new Key(Code|Character)Combination|KeyCombination\\.(valueOf|keyCombination)\\(|KeyCode\\.(?!UP\\b)[A-Z]");

    private final List<ShortcutRow> rows = new ShortcutTexts(Messages.load(Locale.UK)).rows();

    @Test
    void theReadmeHasTheSameTableOfKeys() throws IOException {
        List<String> table = new ArrayList<>(List.of("| key | does |", "|---|---|"));
        for (ShortcutRow row : rows) {
            String keys =
                    row.keys().replace("⌘", "Ctrl+").replace("⇧", "Shift+").replace("  ", " · ");
            table.add(row.isPlace() ? "| **" + row.text() + "** | |" : "| " + keys + " | " + row.text() + " |");
        }

        assertThat(Files.readAllLines(Path.of("README.md"))).containsSequence(table);
    }

    @Test
    void noOtherClassAndNoViewNamesKeys() throws IOException {
        for (Path file : filesOf(CODE, ".java")) {
            if (!file.endsWith("Shortcut.java")) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(KEYS_OF_ITS_OWN);
            }
        }
        for (Path file : filesOf(VIEWS, ".fxml")) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain("accelerator=", "KeyCode");
        }
    }

    @Test
    void whoeverAsksWhichKeyItWasAsksTheListFirst() throws IOException {
        List<String> asking = new ArrayList<>();
        for (Path file : filesOf(CODE, ".java")) {
            String text = Files.readString(file);
            if (text.contains("event.getCode()")) {
                assertThat(text).as(file.toString()).contains("Shortcut.");
                asking.add(file.getFileName().toString());
            }
        }
        assertThat(asking).containsExactlyInAnyOrder("NumberSetting.java", "TrendChart.java");
    }

    @Test
    void inOnePlaceNoKeyDoesTwoThings() {
        for (Shortcut.Place place : Shortcut.Place.values()) {
            List<KeyCombination> keys = Stream.of(Shortcut.values())
                    .filter(shortcut -> shortcut.place() == place || shortcut.place() == Shortcut.Place.WINDOW)
                    .filter(shortcut -> place == Shortcut.Place.WINDOW || !weaker(shortcut))
                    .flatMap(shortcut -> shortcut.keys().stream())
                    .toList();
            if (place != Shortcut.Place.CONTESTS) {
                // From the search and in the list, the same keys go on to what comes next.
                assertThat(keys).as(place.name()).doesNotHaveDuplicates();
            }
        }
    }

    /** What a place may have its own meaning for. */
    private static boolean weaker(Shortcut shortcut) {
        return shortcut == Shortcut.LEAVE || shortcut == Shortcut.PRESS;
    }

    @Test
    void aScreenReaderHearsNamesInsteadOfSigns() {
        assertThat(rows).allSatisfy(row -> assertThat(row.spoken()).isNotBlank().doesNotContainPattern("[←→↑↓↵⌘⇧+]"));
        assertThat(spoken(Shortcut.SHORTCUTS)).isEqualTo("question mark or F1: Show this list");
        assertThat(spoken(Shortcut.WALK_CONTESTS)).isEqualTo("up arrow or down arrow: Show the contest above or below");
        assertThat(spoken(Shortcut.SETTINGS)).matches("(Ctrl|Command) comma: Settings");
        assertThat(spoken(Shortcut.MENU)).startsWith("Shift F10 or Menu: ");
    }

    private String spoken(Shortcut shortcut) {
        String text = Messages.load(Locale.UK).text(shortcut.textKey());
        return rows.stream()
                .filter(row -> !row.isPlace() && row.text().equals(text))
                .findFirst()
                .orElseThrow()
                .spoken();
    }

    private static List<Path> filesOf(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
