package app.contrail.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.contrail.domain.ContestId;
import app.contrail.testing.ManualClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SettingsStoreTest {
    private static final String ORIGIN = "https://blitzrocket.com";
    private static final ContestId SUMMER = new ContestId("clx1abc123def456");
    private static final ChartView ENTRIES = new ChartView("ENTRIES", "DAY", null, null, true);
    private static final ChartView VIEWS = new ChartView(
            "VIEWS", "OWN", Instant.parse("2026-06-01T10:00:00Z"), Instant.parse("2026-06-02T10:00:00.5Z"), false);

    @TempDir
    Path folder;

    @Test
    void withoutAFileTheUsualSettingsHoldAndNothingIsWritten() {
        SettingsStore store = open();

        assertThat(store.settings()).isEqualTo(Settings.USUAL);
        assertThat(store.settings().history()).isEqualTo(new Settings.History(90, 365));
        assertThat(store.notice()).isNull();
        store.update(same -> same);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatWasChangedHoldsAtOnceAndAtTheNextStart() {
        SettingsStore store = open();
        store.update(s -> s.withHistory(new Settings.History(30, 60)));
        store.update(s -> s.withChart(ORIGIN, SUMMER, VIEWS));

        assertThat(store.settings().chart(ORIGIN, SUMMER)).isEqualTo(VIEWS);
        assertThat(open().settings()).isEqualTo(store.settings());
        assertThat(open().settings().history()).isEqualTo(new Settings.History(30, 60));
        assertThat(open().settings().chart(ORIGIN, SUMMER)).isEqualTo(VIEWS);
        assertThat(open().settings().chart("http://127.0.0.1:8080", SUMMER)).isNull();
    }

    @Test
    void theFileReadsAsDescribed() throws IOException {
        SettingsStore store = open();
        store.update(s -> s.withHistory(new Settings.History(30, 60)).withChart(ORIGIN, SUMMER, ENTRIES));

        assertThat(json(Files.readString(store.file()))).isEqualTo(json("""
                {"history": {"fullDays": 30, "hourlyDays": 60},
                 "charts": {"https://blitzrocket.com clx1abc123def456":
                   {"metric": "ENTRIES", "range": "DAY", "from": null, "to": null, "compare": true}}}"""));
        assertThat(store.file()).isEqualTo(folder.resolve("settings.json"));
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store.file())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void whatIsNotKnownHereSurvivesEveryRewrite() throws IOException {
        write("""
                {"theme": {"accent": [1.50, 1e400, 123456789012345678901234567890, null, "ü"]},
                 "history": {"fullDays": 10, "weekly": true},
                 "charts": {"https://blitzrocket.com clx1abc123def456":
                   {"metric": "VIEWS", "range": "HOUR", "zoom": 2.10}}}""");
        SettingsStore store = open();
        assertThat(store.notice()).isNull();
        store.update(s -> s.withHistory(new Settings.History(20, 40)).withChart(ORIGIN, SUMMER, ENTRIES));

        JsonNode file = json(Files.readString(store.file()));
        assertThat(file.get("theme"))
                .isEqualTo(json("{\"accent\": [1.50, 1e400, 123456789012345678901234567890, null, \"ü\"]}"));
        assertThat(file.get("history")).isEqualTo(json("{\"fullDays\": 20, \"weekly\": true, \"hourlyDays\": 40}"));
        assertThat(file.get("charts").get(ORIGIN + " " + SUMMER).get("zoom")).isEqualTo(json("2.10"));
        assertThat(open().settings()).isEqualTo(store.settings());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"fullDays\": 0}                        |  90 | 365 | history.fullDays",
                "{\"fullDays\": -5, \"hourlyDays\": 100}   |  90 | 100 | history.fullDays",
                "{\"fullDays\": \"30\"}                    |  90 | 365 | history.fullDays",
                "{\"fullDays\": 30.5}                     |  90 | 365 | history.fullDays",
                "{\"fullDays\": 99999999999}              |  90 | 365 | history.fullDays",
                "{\"fullDays\": 30, \"hourlyDays\": 29}    |  30 | 365 | history.hourlyDays",
                "{\"fullDays\": 400, \"hourlyDays\": 200}  | 400 | 400 | history.hourlyDays",
                "[90, 365]                              |  90 | 365 | history"
            })
    void aValueThatCannotHoldIsNamedAndStaysInTheFileUntilItIsChanged(
            String history, int fullDays, int hourlyDays, String named) throws IOException {
        write("{\"history\": " + history + "}");
        SettingsStore store = open();

        assertThat(store.settings().history()).isEqualTo(new Settings.History(fullDays, hourlyDays));
        assertThat(store.notice())
                .contains(named)
                .contains(String.valueOf(store.file()))
                .endsWith(".");
        store.update(s -> s.withChart(ORIGIN, SUMMER, ENTRIES));
        assertThat(json(Files.readString(store.file())).get("history")).isEqualTo(json(history));

        store.update(s -> s.withHistory(new Settings.History(1, 1)));
        assertThat(open().settings().history()).isEqualTo(new Settings.History(1, 1));
        assertThat(open().notice()).isNull();
    }

    @Test
    void hourlyDaysNobodyChoseAreNeverFewerThanFullDays() throws IOException {
        write("{\"history\": {\"fullDays\": 1000}}");

        assertThat(open().settings().history()).isEqualTo(new Settings.History(1000, 1000));
        assertThat(open().notice()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "{}",
                "{\"metric\": 1, \"range\": \"DAY\"}",
                "{\"metric\": \"VIEWS\", \"range\": \"DAY\", \"from\": \"yesterday\"}",
                "{\"metric\": \"VIEWS\", \"range\": \"DAY\", \"to\": 5}",
                "{\"metric\": \"VIEWS\", \"range\": \"DAY\", \"compare\": \"yes\"}"
            })
    void aChartThatMakesNoSenseIsLeftAloneAndTheOthersHold(String chart) throws IOException {
        write(
                "{\"charts\": {\"%s odd\": %s, \"%s %s\": {\"metric\": \"ENTRIES\", \"range\": \"DAY\", \"compare\": true}}}"
                        .formatted(ORIGIN, chart, ORIGIN, SUMMER));
        SettingsStore store = open();

        assertThat(store.settings().charts()).hasSize(1);
        assertThat(store.settings().chart(ORIGIN, SUMMER)).isEqualTo(ENTRIES);
        assertThat(store.notice()).contains("one chart");
        store.update(s -> s.withChart(ORIGIN, new ContestId("other"), VIEWS));
        assertThat(json(Files.readString(store.file())).get("charts").get(ORIGIN + " odd"))
                .isEqualTo(json(chart));

        store.update(s -> s.withChart(ORIGIN, new ContestId("odd"), VIEWS));
        assertThat(open().settings().chart(ORIGIN, new ContestId("odd"))).isEqualTo(VIEWS);
        assertThat(open().notice()).isNull();
    }

    @Test
    void theContestsChangedLastAreKeptAndNoMore() throws IOException {
        SettingsStore store = open();
        store.update(s -> {
            Settings many = s;
            for (int i = 0; i < Settings.MOST_CHARTS; i++) {
                many = many.withChart(ORIGIN, new ContestId("c" + i), ENTRIES);
            }
            return many;
        });
        store.update(s -> s.withChart(ORIGIN, new ContestId("c0"), VIEWS));
        store.update(s -> s.withChart(ORIGIN, SUMMER, ENTRIES));

        Settings again = open().settings();
        assertThat(again.charts()).hasSize(Settings.MOST_CHARTS);
        assertThat(again.chart(ORIGIN, new ContestId("c0"))).isEqualTo(VIEWS);
        assertThat(again.chart(ORIGIN, new ContestId("c1"))).isNull();
        assertThat(again.chart(ORIGIN, new ContestId("c2"))).isEqualTo(ENTRIES);
        assertThat(List.copyOf(again.charts().keySet()))
                .isEqualTo(List.copyOf(store.settings().charts().keySet()))
                .endsWith(ORIGIN + " c0", ORIGIN + " " + SUMMER);
        assertThat(json(Files.readString(store.file())).get("charts")).hasSize(Settings.MOST_CHARTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"history\": {\"fullDays\": 3", "[]", "{} {}", "{\"a\":1,\"a\":2}", "\u0000\u0000"})
    void aBrokenFileIsSetAsideWholeAndNamed(String content) throws IOException {
        write(content);
        SettingsStore store = open();

        Path aside = folder.resolve("settings.json.damaged-20260601T100000Z");
        assertThat(store.settings()).isEqualTo(Settings.USUAL);
        assertThat(store.notice()).contains(aside.toString()).endsWith(".");
        assertThat(aside).hasContent(content);
        store.update(s -> s.withChart(ORIGIN, SUMMER, ENTRIES));
        assertThat(open().settings().chart(ORIGIN, SUMMER)).isEqualTo(ENTRIES);
        assertThat(open().notice()).isNull();
        assertThat(aside).hasContent(content);
    }

    @Test
    void twoBrokenFilesOfOneSecondAreBothKept() throws IOException {
        write("one");
        open();
        write("two");
        assertThat(open().notice()).contains("20260601T100000Z-2");

        assertThat(folder.resolve("settings.json.damaged-20260601T100000Z")).hasContent("one");
        assertThat(folder.resolve("settings.json.damaged-20260601T100000Z-2")).hasContent("two");
    }

    @Test
    void aFolderInTheWayIsSetAsideToo() throws IOException {
        Files.createDirectories(folder.resolve("settings.json/inside"));
        SettingsStore store = open();

        assertThat(store.notice()).contains("damaged-");
        assertThat(folder.resolve("settings.json.damaged-20260601T100000Z/inside"))
                .isDirectory();
        store.update(s -> s.withChart(ORIGIN, SUMMER, ENTRIES));
        assertThat(store.file()).isRegularFile();
    }

    @Test
    void anEndlessFileIsNotReadToItsEnd() throws IOException {
        write("{}" + " ".repeat(9 * 1024 * 1024));

        assertThat(open().notice()).contains("set aside");
    }

    @Test
    void aFileFromAnEditorOnWindowsIsRead() throws IOException {
        write("\uFEFF{\"history\": {\"fullDays\": 7}}\r\n");

        assertThat(open().settings().history()).isEqualTo(new Settings.History(7, 365));
        assertThat(open().notice()).isNull();
    }

    @Test
    void theFolderIsMadeWhenSomethingIsToBeSaved() {
        Path deep = folder.resolve("not/yet");
        SettingsStore store = SettingsStore.open(deep, clock());
        assertThat(deep).doesNotExist();
        store.update(s -> s.withChart(ORIGIN, SUMMER, ENTRIES));

        assertThat(store.file()).isRegularFile();
    }

    @Test
    void whatCannotBeSavedIsSaidInASentenceAndChangesNothing() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("occupied"), "a file");
        SettingsStore store = SettingsStore.open(notAFolder, clock());

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> store.update(s -> s.withChart(ORIGIN, SUMMER, ENTRIES)))
                .withMessageContaining(String.valueOf(store.file()))
                .withMessageEndingWith(".");
        assertThat(store.settings()).isEqualTo(Settings.USUAL);
        Files.delete(notAFolder);
        store.update(s -> s.withChart(ORIGIN, SUMMER, VIEWS));
        assertThat(store.settings().chart(ORIGIN, SUMMER)).isEqualTo(VIEWS);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aBrokenFileThatCannotBeSetAsideIsNeverWrittenOver() throws IOException {
        Path deep = folder;
        // So deep that there is room for writing the file, but none for the longer name it would be set aside under.
        while (deep.toString().length() < 4060) {
            deep = deep.resolve("x".repeat(Math.clamp(4059 - deep.toString().length(), 1, 200)));
        }
        Path file = Files.writeString(Files.createDirectories(deep).resolve("settings.json"), "broken");
        SettingsStore store = SettingsStore.open(deep, clock());

        assertThat(store.settings()).isEqualTo(Settings.USUAL);
        assertThat(store.notice()).contains("neither").contains(file.toString()).endsWith(".");
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> store.update(s -> s.withChart(ORIGIN, SUMMER, ENTRIES)));
        assertThat(file).hasContent("broken");
    }

    @Test
    void halfACharacterInAnIdOrAWordDoesNoHarm() {
        ContestId half = new ContestId("cut \ud83d");
        open().update(s -> s.withChart(ORIGIN, half, new ChartView("A\udc00", "B\ud83d", null, null, true)));

        assertThat(open().notice()).isNull();
        assertThat(open().settings().chart(ORIGIN, half)).isEqualTo(new ChartView("A?", "B?", null, null, true));
        SequencedMap<String, ChartView> charts = new LinkedHashMap<>();
        charts.put(ORIGIN + " " + half, ENTRIES);
        assertThat(Settings.USUAL.withCharts(charts).chart(ORIGIN, half)).isEqualTo(ENTRIES);
    }

    @Test
    void textThatIsNotUtf8IsBrokenAndKeptAsItIs() throws IOException {
        byte[] latin = "{\"owner\": \"J\u00fcrgen\"}".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("settings.json"), latin);

        assertThat(open().notice()).contains("set aside");
        assertThat(folder.resolve("settings.json.damaged-20260601T100000Z")).hasBinaryContent(latin);
    }

    @Test
    void ofTwoStoresOnOneFileTheLastToWriteWins() {
        SettingsStore one = open();
        SettingsStore two = open();
        one.update(s -> s.withHistory(new Settings.History(1, 2)));
        two.update(s -> s.withHistory(new Settings.History(3, 4)));

        assertThat(open().settings().history()).isEqualTo(new Settings.History(3, 4));
        assertThat(one.settings().history()).isEqualTo(new Settings.History(1, 2));
    }

    @Test
    void whatAnotherProcessChangedStaysAndIsTakenOver() {
        SettingsStore one = open();
        SettingsStore two = open();
        List<Settings> told = new ArrayList<>();
        one.onChange(told::add);
        Account account = new Account("7", "Seven", ORIGIN, Account.KeyPlace.MEMORY);
        two.update(s -> s.withAccounts(s.accounts().with(account)));

        one.update(s -> s.withTeam(ORIGIN, s.team(ORIGIN).pinning("summer", true)));

        assertThat(open().settings().accounts().all()).containsExactly(account);
        assertThat(open().settings().team(ORIGIN).pinned()).containsExactly("summer");
        assertThat(one.settings()).isEqualTo(open().settings());
        assertThat(told).containsExactly(one.settings());
    }

    @Test
    void aFileThatWasBrokenMeanwhileIsSetAsideByTheNextChange() throws IOException {
        SettingsStore store = open();
        store.update(s -> s.withHistory(new Settings.History(1, 2)));
        write("broken by hand");

        store.update(s -> s.withChart(ORIGIN, SUMMER, ENTRIES));

        assertThat(folder.resolve("settings.json.damaged-20260601T100000Z")).hasContent("broken by hand");
        assertThat(open().settings().history()).isEqualTo(new Settings.History(1, 2));
        assertThat(open().settings().chart(ORIGIN, SUMMER)).isEqualTo(ENTRIES);
    }

    @Test
    void storesThatWriteAtOnceNeverLeaveABrokenFile() throws Exception {
        open().update(s -> s.withHistory(new Settings.History(1, 1)));
        List<SettingsStore> stores = List.of(open(), open());
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < 2; writer++) {
                SettingsStore store = stores.get(writer);
                // Two threads on each of two stores.
                for (int thread = 0; thread < 2; thread++) {
                    ContestId contest = new ContestId("w" + writer + "t" + thread);
                    all.add(threads.submit(() -> {
                        for (int i = 0; i < 25; i++) {
                            ChartView view = new ChartView("M" + i, "R".repeat(i * 50), null, null, true);
                            store.update(s -> s.withChart(ORIGIN, contest, view));
                            SettingsStore reader = open();
                            assertThat(reader.notice()).isNull();
                            assertThat(reader.settings().history()).isEqualTo(new Settings.History(1, 1));
                        }
                    }));
                }
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(open().settings().charts())
                .hasSizeBetween(2, 4)
                .anySatisfy((key, view) -> assertThat(view.metric()).isEqualTo("M24"));
        assertThat(Objects.requireNonNull(folder.toFile().list())).containsExactly("settings.json");
    }

    private SettingsStore open() {
        return SettingsStore.open(folder, clock());
    }

    private static ManualClock clock() {
        return new ManualClock(Instant.parse("2026-06-01T10:00:00Z"));
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("settings.json"), content);
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(text);
    }
}
