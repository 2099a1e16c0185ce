package app.contrail.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.contrail.files.WholeFile.Readers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("report.csv");
    }

    @Test
    void theFileHasItsNameOnlyWhenItIsWhole() throws IOException {
        WholeFile.write(file, Readers.AS_USUAL, out -> {
            text(out, "first");
            out.flush();
            assertThat(file).doesNotExist();
            assertThat(names()).singleElement().asString().endsWith(".part");
            text(out, " second");
        });

        assertThat(file).hasContent("first second");
        assertThat(names()).containsExactly("report.csv");
    }

    @Test
    void anExistingFileIsReplacedAndKeepsItsReaders() throws IOException {
        Files.writeString(file, "something much longer than before");
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        }

        WholeFile.write(file, Readers.AS_USUAL, out -> text(out, "new"));

        assertThat(file).hasContent("new");
        if (posix) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-rw-r--");
        }
    }

    @Test
    void aNameMayBeAsLongAsTheSystemTakesIt() throws IOException {
        Path longest = folder.resolve("n".repeat(251) + ".csv");

        WholeFile.write(longest, Readers.AS_USUAL, out -> text(out, "all"));

        assertThat(longest).hasContent("all");
        assertThat(names()).containsExactly(longest.getFileName().toString());
    }

    @Test
    void whatBreaksInTheMiddleLeavesTheOldFileAndNothingElse() throws IOException {
        Files.writeString(file, "old");

        assertThatIOException()
                .isThrownBy(() -> WholeFile.write(file, Readers.AS_USUAL, out -> {
                    text(out, "half");
                    throw new IOException("No space left on device");
                }))
                .withMessage("No space left on device");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> WholeFile.write(file, Readers.AS_USUAL, out -> {
                    throw new IllegalStateException("mistake");
                }));

        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("report.csv");
    }

    @Test
    void aSecondWriterOfTheSameFileDoesNotDisturbTheFirst() throws IOException {
        WholeFile.write(file, Readers.AS_USUAL, out -> {
            text(out, "outer");
            WholeFile.write(file, Readers.AS_USUAL, inner -> text(inner, "inner"));
            assertThat(file).hasContent("inner");
        });

        assertThat(file).hasContent("outer");
        assertThat(names()).containsExactly("report.csv");
    }

    @Test
    void onlyTheOwnerMayReadAFileThatIsForItsOwner() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Files.writeString(file, "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

        WholeFile.write(file, Readers.OWNER, out -> text(out, "mine"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Path real =
                Files.writeString(Files.createDirectory(folder.resolve("real")).resolve("a.csv"), "old");
        Files.createSymbolicLink(file, real);

        WholeFile.write(file, Readers.AS_USUAL, out -> text(out, "new"));

        assertThat(file).isSymbolicLink();
        assertThat(real).hasContent("new");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no named pipes in folders")
    @Timeout(20)
    void whatIsNoFileIsWrittenStraightToAndNeverReplaced() throws Exception {
        // A pipe of our own: a mistake here must not replace a device of the machine.
        assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor())
                .isZero();
        CompletableFuture<String> read = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                read.complete(Files.readString(file));
            } catch (IOException e) {
                read.completeExceptionally(e);
            }
        });

        WholeFile.write(file, Readers.AS_USUAL, out -> text(out, "through"));

        assertThat(Files.readAttributes(file, BasicFileAttributes.class).isOther())
                .isTrue();
        assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo("through");
        assertThat(names()).containsExactly("report.csv");
    }

    @Test
    void aFolderThatIsMissingOrInTheWayIsAnError() throws IOException {
        Path inNoFolder = folder.resolve("missing/report.csv");
        assertThatIOException().isThrownBy(() -> WholeFile.write(inNoFolder, Readers.AS_USUAL, out -> text(out, "x")));
        Files.createDirectory(file);
        assertThatIOException().isThrownBy(() -> WholeFile.write(file, Readers.AS_USUAL, out -> text(out, "x")));
        assertThat(file).isEmptyDirectory();
        assertThat(names()).containsExactly("report.csv");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "destroy() kills there instead of asking")
    @Timeout(60)
    void whoeverEndsItInTheMiddleFindsTheOldFileAndNothingElse() throws Exception {
        Files.writeString(file, "old");
        Process process = new ProcessBuilder(java("wait")).start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("in the middle");
            assertThat(names()).hasSize(2);
            // Process itself would close the pipe, and so let the content come to its end.
            process.toHandle().destroy();
            process.waitFor();
        } finally {
            process.destroyForcibly();
        }

        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("report.csv");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no limit to the size of a file")
    @Timeout(60)
    void aDiskThatTakesNoMoreLeavesTheOldFileAndNothingElse() throws Exception {
        Files.writeString(file, "old");
        List<String> line = new ArrayList<>(List.of("sh", "-c", "ulimit -f 64; exec \"$@\"", "sh"));
        line.addAll(java("go on"));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("IOException: File too large");
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("report.csv");
    }

    /** Writes a file, as a process of its own that can be asked to end in the middle. */
    static final class Writing {
        public static void main(String[] arguments) throws IOException {
            WholeFile.write(Path.of(arguments[0]), Readers.AS_USUAL, out -> {
                out.write(new byte[1_000_000]);
                out.flush();
                System.out.println("in the middle");
                if (arguments[1].equals("wait")) {
                    int ignored = System.in.read();
                }
            });
        }
    }

    private List<String> java(String then) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Writing.class.getName(),
                file.toString(),
                then);
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}
