package app.contrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    private static final System.Logger LOG = System.getLogger("app.contrail.LogFileTest");

    @TempDir
    Path folder;

    private final LogFile log = new LogFile();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void whatIsLoggedStandsInTheFolderWhichIsMadeEvenWithAPerCentSignInItsName() throws IOException {
        Path odd = folder.resolve("50%h").resolve("new");
        assertThat(log.open(odd)).isTrue();
        LOG.log(System.Logger.Level.WARNING, "It happened: ☀", new IllegalStateException("cause"));
        log.close();
        assertThat(Files.readString(odd.resolve("contrail.0.log")))
                .contains("Z WARNING app.contrail.LogFileTest It happened: ☀", "IllegalStateException: cause", "\tat ");
        assertThat(names(odd)).containsExactly("contrail.0.log");
    }

    @Test
    void keysAndAddressesAreTakenOutWhoeverLogsThem() throws IOException {
        log.open(folder);
        LOG.log(
                System.Logger.Level.ERROR,
                "sent vk_live_abc123 for jane.doe+x@example.com",
                new IOException("no vk_test_9 for j•••@mail.example.org"));
        log.close();
        assertThat(Files.readString(folder.resolve("contrail.0.log")))
                .contains("sent [key] for [address]", "no [key] for [address]")
                .doesNotContain("vk_", "@");
    }

    @Test
    void theLogMovesOnAtOneMegabyteAndKeepsThreeFiles() throws IOException {
        log.open(folder);
        String filler = "x".repeat(100_000);
        for (int line = 0; line < 45; line++) {
            LOG.log(System.Logger.Level.INFO, filler);
        }
        log.close();
        assertThat(names(folder)).containsExactly("contrail.0.log", "contrail.1.log", "contrail.2.log");
        assertThat(Files.size(folder.resolve("contrail.1.log"))).isBetween(1_000_000L, 1_200_000L);
    }

    @Test
    void aSecondRunAddsToWhatTheFirstWrote() throws IOException {
        log.open(folder);
        LOG.log(System.Logger.Level.INFO, "first");
        log.open(folder);
        LOG.log(System.Logger.Level.INFO, "second");
        log.close();
        assertThat(Files.readString(folder.resolve("contrail.0.log")))
                .contains("first", "second")
                .hasLineCount(2);
    }

    @Test
    void aFolderThatCannotBeMadeIsNoError() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(log.open(file.resolve("below"))).isFalse();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
