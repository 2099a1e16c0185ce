package app.contrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {
    @TempDir
    Path folder;

    private FakeServices services;

    @BeforeEach
    void start() {
        services = new FakeServices(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--help", "contests --help", "collect -h", "export --help", "demo --help", "snapshot --help"})
    void helpNamesTheCommandItsOptionsAndTheGlobalOnes(String line) {
        assertThat(services.run(line.split(" "))).isZero();
        assertThat(services.result())
                .startsWith("contrail")
                .contains("--base-url=URL", "--api-key-file=FILE", "--data-dir=DIR", "--config=FILE", "--help");
        assertThat(services.result().lines()).allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(80));
        assertThat(services.complaint()).isEmpty();
    }

    @Test
    void theHelpListsCommandsEnvironmentAndExitCodes() {
        services.run("--help");
        assertThat(services.result())
                .contains(
                        "  demo ",
                        "  contests ",
                        "  collect ",
                        "  export ",
                        "  snapshot ",
                        "CONTRAIL_API_KEY",
                        "6  a file");
    }

    @Test
    void theHelpOfCollectSaysWhichFailureDecides() {
        services.run("collect", "--help");
        assertThat(services.result()).contains("3 (key refused), else 4 (no such contest), else 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "contests --version"})
    void theVersionIsAResult(String line) {
        assertThat(services.run(line.split(" "))).isZero();
        assertThat(services.result()).startsWith("Contrail ").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"frobnicate", "contests --frobnicate", "contests frobnicate", "--frobnicate=\u001b[2Jx"})
    void whatIsUnknownIsNamedInOneSentenceThatLeadsToTheHelp(String line) {
        assertThat(services.run(line.split(" "))).isEqualTo(2);
        assertThat(services.complaint())
                .contains("frobnicate; run 'contrail", "--help'")
                .doesNotContain("\u001b")
                .hasLineCount(1);
        assertThat(services.result()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contests --format xml | --format cannot be 'xml': it is text, csv or json; run 'contrail contests --help'",
                "snapshot --contest c --out a.png --scale x | --scale cannot be 'x': it is a whole number; run",
                "demo --seed 99999999999999999999 | --seed cannot be '99999999999999999999': it is a whole number; run",
                "collect --every 5s | --every cannot be '5s': polls must be at least 10s apart; run",
                "snapshot --contest c --out a.png --size 9x9 | --size cannot be '9x9': each side must have 320 to 7680",
                "export --contest c --what kpis --metric x | it is views, entries, conversion, confirmed, bonus_actions or",
                "contests --no-bom=x | --no-bom takes no value; run",
                "export --what kpis | --contest ID is missing; run 'contrail export --help'",
                "snapshot | --contest ID and --out FILE are missing; run 'contrail snapshot --help'",
                "collect --contest | --contest needs a value: ID; run 'contrail collect --help'",
                "collect --contest= | --contest cannot be '': a contest id must not be blank; run",
            })
    void whatIsMissingOrOfTheWrongKindIsSaidInPlainWords(String line, String sentence) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            assertThat(services.run(line.split(" "))).isEqualTo(2);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(services.complaint()).contains(sentence).hasLineCount(1);
    }

    @Test
    void aNameThatNoFileCanHaveIsSaidWithoutWordsOfJava() {
        assertThat(services.run("contests", "--data-dir", "a\0b")).isEqualTo(2);
        assertThat(services.complaint())
                .startsWith("--data-dir cannot be 'ab': no file can have this name here")
                .doesNotContain("java")
                .hasLineCount(1);
    }

    @Test
    void eachCommandIsListedWithAWholeSentence() {
        services.run("--help");
        String commands = services.result().replaceAll("(?s).*Commands:(.*)Environment.*", "$1");
        assertThat(commands).doesNotContain(":").contains("other\n              programs.\n  report");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contests --api-key vk_live_x", "--api-key=vk_live_x", "contests --key=vk_live_x"})
    void aKeyAsAnArgumentIsRefusedAndNotRepeated(String line) {
        assertThat(services.run(line.split(" "))).isEqualTo(2);
        assertThat(services.complaint())
                .contains("never an argument", "CONTRAIL_API_KEY")
                .doesNotContain("vk_live_x");
    }

    @Test
    void anArgumentThatStartsWithAnAtSignIsNoFileOfArguments() throws IOException {
        Path file = Files.writeString(folder.resolve("arguments"), "--help");
        assertThat(services.run("contests", "@" + file)).isEqualTo(2);
        assertThat(services.complaint()).contains("@" + file);
    }

    @Test
    void theStartIsTracedIfThatIsAskedFor() {
        services.run("contests");
        assertThat(services.events).doesNotContain("trace startup");
        services.run("contests", "--trace-startup");
        assertThat(services.events).contains("trace startup");
    }

    @Test
    void aMistakeOfContrailsOwnIsOneSentenceThatPointsToTheLog() {
        services.apiBreaksWith = new IllegalStateException("boom");
        assertThat(services.run("contests")).isEqualTo(1);
        assertThat(services.complaint())
                .contains("the log in " + folder)
                .doesNotContain("boom")
                .hasLineCount(1);
    }

    @Test
    void withoutALogAMistakeAsksForAFolderThatCanBeWritten() {
        services.logOpens = false;
        services.apiBreaksWith = new IllegalStateException("boom");
        assertThat(services.run("contests")).isEqualTo(1);
        assertThat(services.complaint()).contains("--data-dir").doesNotContain(folder.toString());
    }

    @Test
    void aLogThatCannotBeOpenedStopsNothing() {
        services.logOpens = false;
        assertThat(services.run("contests")).isZero();
        assertThat(services.complaint()).isEmpty();
    }
}
