package app.contrail.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Path TEXTS = Path.of("src/main/resources/app/contrail/i18n/messages.properties");
    private static final Path CODE = Path.of("src/main/java/app/contrail");
    private static final Path VIEWS = Path.of("src/main/resources/app/contrail/ui");
    private static final Pattern KEY_SHAPE = Pattern.compile("[a-z]+\\.[a-z0-9]+\\.[a-z0-9]+");
    private static final Pattern KEY_IN_CODE = Pattern.compile("\"(" + KEY_SHAPE + ")\"");
    private static final Pattern KEY_IN_VIEW = Pattern.compile("\"%([^\"]*)\"");
    private static final Pattern ASKED_WITHOUT_ARGUMENTS = Pattern.compile("text\\(\\s*\"(" + KEY_SHAPE + ")\"\\s*\\)");
    private static final Pattern ASKED_WITH_ARGUMENTS = Pattern.compile("text\\(\\s*\"(" + KEY_SHAPE + ")\"\\s*,");
    private static final Pattern TEXT_IN_VIEW =
            Pattern.compile("\\b(?:text|promptText|accessibleText|title)=\"([^%$\"][^\"]*)\"");

    private static Properties texts = new Properties();
    private static String window = "";
    private static String views = "";

    @BeforeAll
    static void read() throws IOException {
        texts = new Properties();
        try (var in = Files.newBufferedReader(TEXTS)) {
            texts.load(in);
        }
        window = all(CODE.resolve("ui"), ".java");
        views = all(VIEWS, ".fxml");
    }

    @Test
    void everyKeyInTheCodeHasAText() {
        assertThat(texts.stringPropertyNames()).containsAll(found(KEY_IN_CODE, window));
        assertThat(found(KEY_IN_CODE, window)).hasSizeGreaterThan(100);
    }

    @Test
    void everyKeyInTheViewsHasAText() {
        assertThat(texts.stringPropertyNames()).containsAll(found(KEY_IN_VIEW, views));
        assertThat(found(KEY_IN_VIEW, views)).hasSizeGreaterThan(20);
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> used = found(KEY_IN_CODE, all(CODE, ".java"));
        used.addAll(found(KEY_IN_VIEW, views));

        assertThat(used).containsAll(texts.stringPropertyNames());
    }

    @Test
    void noKeyHasTwoTexts() throws IOException {
        List<String> keys = Files.readAllLines(TEXTS).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();

        assertThat(keys)
                .doesNotHaveDuplicates()
                .allMatch(key -> KEY_SHAPE.matcher(key).matches());
    }

    @Test
    void theViewsHoldNoTextOfTheirOwn() {
        assertThat(found(TEXT_IN_VIEW, views)).isEmpty();
    }

    @Test
    void textsWithPlaceholdersAreAskedForWithArgumentsAndOthersWithout() {
        for (String key : found(ASKED_WITHOUT_ARGUMENTS, window)) {
            assertThat(placeholders(key)).as(key).isZero();
        }
        for (String key : found(ASKED_WITH_ARGUMENTS, window)) {
            assertThat(placeholders(key)).as(key).isPositive();
        }
        for (String key : found(KEY_IN_VIEW, views)) {
            assertThat(placeholders(key)).as(key).isZero();
        }
    }

    @Test
    void everyPlaceholderIsFilledInAndNoApostropheIsLost() {
        Messages messages = Messages.load(Locale.UK);
        for (String key : texts.stringPropertyNames()) {
            String pattern = texts.getProperty(key);
            int count = placeholders(key);
            Object[] arguments = Stream.iterate(1, i -> i + 1)
                    .limit(count)
                    .map(i -> "«" + i + "»")
                    .toArray();

            String text = messages.text(key, arguments);

            assertThat(text).as(key).doesNotContain("{").doesNotContain("}").doesNotContain("''");
            for (Object argument : arguments) {
                assertThat(text).as(key).containsOnlyOnce((String) argument);
            }
            // With placeholders a single apostrophe vanishes; without them a doubled one stays doubled.
            assertThat(count == 0 ? pattern : pattern.replace("''", ""))
                    .as(key)
                    .doesNotContain(count == 0 ? "''" : "'");
        }
    }

    @Test
    void theTextsKeepToOneVoice() {
        for (String key : texts.stringPropertyNames()) {
            assertThat(texts.getProperty(key))
                    .as(key)
                    .isNotBlank()
                    .isEqualTo(texts.getProperty(key).strip())
                    .doesNotContain("!")
                    .doesNotContain("...")
                    .doesNotContain("  ")
                    .doesNotContain(" …")
                    .doesNotContain("\"");
        }
    }

    @Test
    void aLocaleWithoutATranslationReadsEnglishWhateverTheSystemSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("eo"));
            assertThat(Messages.load(Locale.JAPAN).text("kpi.views.label")).isEqualTo("Views");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aTranslationThatLacksATextReadsEnglishThere() {
        Messages translated = Messages.load(Locale.of("eo"));

        assertThat(translated.text("kpi.views.label")).isEqualTo("Vidoj");
        assertThat(translated.text("kpi.entries.label")).isEqualTo("Entries");
    }

    @Test
    void anArgumentIsTakenAsItIs() {
        assertThat(Messages.load(Locale.UK).text("failure.service.said", "it's {0} 'quoted'"))
                .isEqualTo("It says: “it's {0} 'quoted'”");
    }

    @Test
    void aMissingKeyIsAnErrorAndNotAText() {
        Messages messages = Messages.load(Locale.UK);

        assertThatThrownBy(() -> messages.text("kpi.nothing.label")).isInstanceOf(MissingResourceException.class);
    }

    private static int placeholders(String key) {
        return new MessageFormat(texts.getProperty(key), Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String all(Path folder, String ending) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
