package app.contrail.roster;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ContestId;
import app.contrail.polling.BackOff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reading leaves on the disk for the next one, and when that is used. */
class KeptRosterTest extends RosterReading {
    @Test
    void aCompleteReadingWhoseRosterCouldNotBeWrittenIsOneRequestTheNextTime() {
        complete(read());
        api.asked.clear();
        clock.advance(Duration.ofMinutes(5));

        assertThat(complete(read()).entries()).isEqualTo(contest.entries());
        assertThat(api.asked).containsExactly(1);
    }

    @Test
    void whenTheRosterIsWrittenNothingOfItIsLeft() throws IOException {
        complete(read());
        assertThat(files()).hasSize(1);

        reader().written(CONTEST);
        assertThat(files()).isEmpty();
        reader().written(CONTEST);
    }

    @Test
    void theFileIsForItsOwnerOnlyAndItsNameSaysNothing() throws IOException {
        cancelAfterPage(2);

        Path file = files().getFirst();
        assertThat(file.getFileName().toString()).matches("[0-9a-f]{24}\\.pages");
        assertThat(Files.readString(file)).contains("p1@example.com").hasLineCount(2);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void whatWasReadMoreThanADayAgoIsReadAnew() {
        cancelAfterPage(2);

        clock.advance(Duration.ofHours(24).plusSeconds(1));
        assertThat(complete(read()).begunAt()).isEqualTo(clock.instant());
        assertThat(api.asked).containsExactly(1, 2, 1, 2, 3, 4, 5);
    }

    @Test
    void whatWasReadInTheFutureIsReadAnew() {
        cancelAfterPage(2);

        clock.advance(Duration.ofSeconds(-10));
        complete(read());
        assertThat(api.asked).containsExactly(1, 2, 1, 2, 3, 4, 5);
    }

    @Test
    void whatAnotherVersionWroteIsReadAnew() throws IOException {
        cancelAfterPage(2);
        Path file = files().getFirst();
        Files.writeString(file, Files.readString(file).replace("{\"format\":1,", "{\"format\":2,"));

        assertThat(complete(read()).entries()).isEqualTo(contest.entries());
        assertThat(api.asked).containsExactly(1, 2, 1, 2, 3, 4, 5);
    }

    @Test
    void aLineThatWasCutOffIsReadAnewAndOverwritten() throws IOException {
        cancelAfterPage(3);
        Path file = files().getFirst();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));

        cancelAfterPage(4);
        assertThat(api.asked).containsExactly(1, 2, 3, 3, 4);
        complete(read());
        assertThat(api.asked).containsExactly(1, 2, 3, 3, 4, 5);
        assertThat(files().getFirst()).content().hasLineCount(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "{}",
                "null",
                "[1]",
                "{\"format\":1,\"pass\":1,\"number\":3}",
                "{\"format\":1,\"pass\":1,\"number\":3,\"at\":\"2026-06-01T12:00:00Z\",\"page\":{\"entries\":[null],"
                        + "\"page\":3,\"limit\":100,\"total\":450,\"totalPages\":5}}",
                "{\"format\":1,\"pass\":1,\"number\":4,\"at\":\"2026-06-01T12:00:00Z\",\"page\":{\"entries\":[],"
                        + "\"page\":4,\"limit\":100,\"total\":0,\"totalPages\":0}}"
            })
    void aLineThatIsNotTheNextPageIsIgnored(String line) throws IOException {
        cancelAfterPage(2);
        Files.writeString(files().getFirst(), line + "\n", StandardOpenOption.APPEND);

        assertThat(complete(read()).entries()).isEqualTo(contest.entries());
        assertThat(api.asked).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void everyContestOfEveryServiceHasAFileOfItsOwn() throws IOException {
        cancelAfterPage(2);
        api.asked.clear();
        reader().read(new ContestId("another"), heard::add);
        new RosterReader(api, room, new BackOff(MIDDLE), pauses::add, clock, "https://example.com", folder())
                .read(CONTEST, heard::add);

        assertThat(api.asked).containsExactly(1, 2, 3, 4, 5, 1, 2, 3, 4, 5);
        assertThat(files()).hasSize(3);
    }

    @Test
    void whatNobodyCameBackForIsDeletedAfterADay() throws IOException {
        cancelAfterPage(2);
        Path file = files().getFirst();
        Files.setLastModifiedTime(file, FileTime.from(BEGIN));
        Path foreign = Files.writeString(folder().resolve("notes.txt"), "mine");
        Files.setLastModifiedTime(foreign, FileTime.from(BEGIN));

        clock.advance(Duration.ofHours(24));
        RosterReader.forgetOld(folder(), clock);
        assertThat(files()).hasSize(2);
        clock.advance(Duration.ofSeconds(1));
        RosterReader.forgetOld(folder(), clock);

        assertThat(files()).containsExactly(foreign);
        RosterReader.forgetOld(temp.resolve("missing"), clock);
    }

    @Test
    void aReadingOfAnotherContestDeletesThemToo() throws IOException {
        cancelAfterPage(2);
        Path file = files().getFirst();
        Files.setLastModifiedTime(file, FileTime.from(BEGIN));
        clock.advance(Duration.ofHours(25));

        reader().read(new ContestId("another"), heard::add);

        assertThat(file).doesNotExist();
    }

    @Test
    void withoutAFolderNothingIsKept() {
        beforePage(3, () -> Thread.currentThread().interrupt());

        assertThat(reader(api, pauses::add, null).read(CONTEST, heard::add)).isEqualTo(new RosterOutcome.Cancelled(0));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aDiskThatTakesNothingDoesNotKeepFromReading() throws IOException {
        Files.createDirectories(temp.resolve("data"));
        Files.writeString(folder(), "a file where the folder should be");

        assertThat(complete(read()).entries()).isEqualTo(contest.entries());
        beforePage(3, () -> Thread.currentThread().interrupt());
        assertThat(read()).isEqualTo(new RosterOutcome.Cancelled(0));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void twoReadingsAtOnceDoNotMixTheirPages() throws IOException {
        List<RosterOutcome> other = new ArrayList<>();
        beforePage(3, () -> other.add(read()));

        assertThat(complete(read()).entries()).isEqualTo(contest.entries());
        assertThat(complete(other.getFirst()).entries()).isEqualTo(contest.entries());
        assertThat(api.asked).containsExactly(1, 2, 3, 1, 2, 3, 4, 5, 4, 5);
        assertThat(files().getFirst()).content().hasLineCount(5);
    }
}
