package app.contrail.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The style sheets, read as text: colours are tokens, and text can be told from what it stands on. */
class StyleTest {
    private static final Path SHEETS = Path.of("src/main/resources/app/contrail/ui/theme");
    private static final List<String> RULES = List.of("contrail.css", "overview.css", "export.css", "pages.css");
    private static final Path VIEWS = Path.of("src/main/resources/app/contrail/ui");
    private static final Path CODE = Path.of("src/main/java/app/contrail/ui");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern DECLARATION = Pattern.compile("(-[\\w-]+)\\s*:\\s*([^;]+);");
    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
    private static final Pattern TOKEN = Pattern.compile("-(?:color|contrail)-[\\w-]+");
    private static final Pattern CLASS = Pattern.compile("\\.([a-z][\\w-]*)");
    /** WCAG 2.2, AA, for text of ordinary size. */
    private static final double LEAST_CONTRAST = 4.5;

    private static final List<String> TEXT_COLOURS = List.of(
            "-color-fg-default",
            "-contrail-muted",
            "-contrail-dot-paused",
            "-color-success-fg",
            "-color-danger-fg",
            "-color-warning-fg",
            "-color-accent-fg");
    private static final List<String> ON_SELECTED_ROWS = List.of(
            "-color-fg-default", "-contrail-muted", "-color-success-fg", "-color-danger-fg", "-color-accent-fg");

    /** Parts of controls; these names are JavaFX's, ControlsFX's or Ikonli's. */
    private static final Set<String> OF_THE_TOOLKIT = Set.of(
            "root",
            "text",
            "text-field",
            "text-input",
            "label",
            "button",
            "menu-button",
            "arrow",
            "arrow-button",
            "progress-bar",
            "track",
            "bar",
            "radio-button",
            "radio",
            "check-box",
            "box",
            "combo-box-base",
            "toggle-button",
            "left-pill",
            "list-cell",
            "table-cell",
            "table-row-cell",
            "column-header",
            "column-header-background",
            "filler",
            "virtual-flow",
            "scroll-bar",
            "scroll-pane",
            "viewport",
            "axis",
            "axis-tick-mark",
            "axis-minor-tick-mark");

    @Test
    void theStyleSheetNamesNoColourItself() throws IOException {
        Set<String> words = new TreeSet<>();
        for (Declaration declaration : declarations(rules())) {
            String value = TOKEN.matcher(STRING.matcher(declaration.value()).replaceAll(""))
                    .replaceAll("");
            assertThat(value)
                    .as(declaration.property())
                    .doesNotContain("#")
                    .doesNotContain("rgb")
                    .doesNotContain("hs");
            if (takesColour(declaration.property())) {
                words.addAll(List.of(value.strip().split("[\\s,]+")));
            }
        }
        words.remove("");

        assertThat(words).isSubsetOf("transparent", "null");
    }

    @Test
    void noStyleSheetIsForgotten() throws IOException {
        try (Stream<Path> files = Files.list(SHEETS)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".css")))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(RULES.stream(), Stream.of("light.css", "dark.css"))
                                    .toList());
        }
    }

    @Test
    void everyTokenThatTheStyleSheetUsesIsDefinedInBothLooks() throws IOException {
        Set<String> used =
                TOKEN.matcher(rules()).results().map(result -> result.group()).collect(Collectors.toSet());

        assertThat(tokens(Theme.LIGHT).keySet()).containsAll(used);
        assertThat(tokens(Theme.DARK).keySet()).containsAll(used);
    }

    @Test
    void bothLooksDefineTheSameTokensAndEachIsUsed() throws IOException {
        Set<String> light = rootOf(sheet("light.css")).keySet();
        String used = rules();

        assertThat(rootOf(sheet("dark.css")).keySet()).isEqualTo(light);
        assertThat(light).allSatisfy(token -> assertThat(used).containsPattern(token + "\\b(?!-)"));
    }

    @Test
    void everyStyledClassIsWornBySomething() throws IOException {
        String worn = all(VIEWS, ".fxml") + all(CODE, ".java");
        Set<String> classes = new TreeSet<>();
        for (String selector : selectors(rules())) {
            CLASS.matcher(selector).results().forEach(result -> classes.add(result.group(1)));
        }
        classes.removeAll(OF_THE_TOOLKIT);

        assertThat(classes)
                .hasSizeGreaterThan(50)
                .allSatisfy(name -> assertThat(worn).containsPattern("[\" ]" + name + "[\",]"));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textCanBeReadOnCardAndPage(Theme theme) throws IOException {
        Palette palette = new Palette(tokens(theme));
        for (String background : List.of("-contrail-card", "-contrail-page", "-color-bg-inset")) {
            for (String text : TEXT_COLOURS) {
                assertContrast(theme + ": " + text + " on " + background, palette.of(text), palette.of(background));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textCanBeReadOnSelectedAndHoveredRows(Theme theme) throws IOException {
        Palette palette = new Palette(tokens(theme));
        Palette.Colour card = palette.of("-contrail-card");
        for (String text : ON_SELECTED_ROWS) {
            assertContrast(
                    theme + ": " + text + " on a selected row",
                    palette.of(text),
                    palette.of("-contrail-selected").over(card));
            assertContrast(
                    theme + ": " + text + " on a row under the pointer",
                    palette.of(text),
                    palette.of("-color-neutral-subtle").over(card));
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void promptsCanBeRead(Theme theme) throws IOException {
        Palette palette = new Palette(tokens(theme));
        String prompt = declarations(rules()).stream()
                .filter(declaration -> declaration.property().equals("-fx-prompt-text-fill"))
                .filter(declaration -> declaration.selector().contains(".text-input"))
                .map(Declaration::value)
                .findFirst()
                .orElseThrow();

        assertContrast(theme + ": prompt", palette.of(prompt), palette.of("-color-bg-default"));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void linesAndBarsStandOutFromTheCard(Theme theme) throws IOException {
        Palette palette = new Palette(tokens(theme));
        Palette.Colour card = palette.of("-contrail-card");
        for (String token : List.of(
                "-contrail-interval",
                "-contrail-since",
                "-contrail-bar",
                "-contrail-bar-soft",
                "-color-accent-emphasis")) {
            assertThat(palette.of(token).contrast(card))
                    .as(theme + ": " + token)
                    .isGreaterThanOrEqualTo(3);
        }
    }

    private static void assertContrast(String what, Palette.Colour text, Palette.Colour background) {
        assertThat(text.contrast(background)).as(what).isGreaterThanOrEqualTo(LEAST_CONTRAST);
    }

    private static boolean takesColour(String property) {
        return property.endsWith("color") || property.endsWith("fill") || property.endsWith("stroke");
    }

    private record Declaration(String selector, String property, String value) {}

    static Map<String, String> tokens(Theme theme) throws IOException {
        Map<String, String> tokens = new TreeMap<>(
                switch (theme) {
                    case LIGHT -> rootOf(resource(new PrimerLight().getUserAgentStylesheet()));
                    case DARK -> rootOf(resource(new PrimerDark().getUserAgentStylesheet()));
                });
        tokens.putAll(
                switch (theme) {
                    case LIGHT -> rootOf(sheet("light.css"));
                    case DARK -> rootOf(sheet("dark.css"));
                });
        return tokens;
    }

    private static Map<String, String> rootOf(String sheet) {
        return declarations(sheet).stream()
                .filter(declaration -> declaration.selector().equals(".root"))
                .filter(declaration -> TOKEN.matcher(declaration.property()).matches())
                .collect(Collectors.toMap(Declaration::property, Declaration::value));
    }

    private static List<String> selectors(String sheet) {
        return RULE.matcher(sheet).results().map(result -> result.group(1)).toList();
    }

    private static List<Declaration> declarations(String sheet) {
        List<Declaration> declarations = new ArrayList<>();
        RULE.matcher(sheet)
                .results()
                .forEach(rule -> DECLARATION
                        .matcher(rule.group(2))
                        .results()
                        .forEach(found -> declarations.add(new Declaration(
                                rule.group(1).strip(),
                                found.group(1),
                                found.group(2).strip()))));
        return declarations;
    }

    /** What is built from the tokens. */
    private static String rules() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : RULES) {
            all.append(sheet(name));
        }
        return all.toString();
    }

    private static String sheet(String name) throws IOException {
        return withoutComments(Files.readString(SHEETS.resolve(name)));
    }

    private static String resource(String path) throws IOException {
        try (InputStream in = Objects.requireNonNull(StyleTest.class.getResourceAsStream(path), path)) {
            return withoutComments(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String withoutComments(String sheet) {
        return COMMENT.matcher(sheet).replaceAll("");
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
