package app.contrail.history;

import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Note;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.testing.JavaLine;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;

/**
 * A process that records poll after poll, with notes in between, and says the number of each once it is appended. Its arguments: the folder, the
 * contest, the number of the first poll and that of the last. Polls are told by their number alone, so that another
 * process knows what must have been recorded.
 */
final class Recorder {
    static final String SERVICE = "https://blitzrocket.com";

    private static final int NOTE_EVERY = 3;
    private static final Instant START = Instant.parse("2026-06-01T10:00:00Z");

    private Recorder() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true);
        ContestId contest = new ContestId(arguments[1]);
        try (JdbcHistoryStore store = JdbcHistoryStore.open(Path.of(arguments[0]), SERVICE, Clock.systemUTC())
                .store()) {
            for (int number = Integer.parseInt(arguments[2]); number <= Integer.parseInt(arguments[3]); number++) {
                record(store, contest, number);
                out.println(number);
            }
        }
    }

    /** The poll comes last: once it is there, so is what belongs to it. Doing all of it twice changes nothing more. */
    static void record(HistoryStore store, ContestId contest, int number) {
        if (number % NOTE_EVERY == 0) {
            store.keepNote(contest, note(number));
        }
        if (number % (2 * NOTE_EVERY) == 0 && number > 0) {
            store.removeNote(contest, note(number - NOTE_EVERY).id());
        }
        store.append(poll(contest, number));
    }

    private static Note note(int number) {
        return new Note(new UUID(0, number), START.plusSeconds(number), "Note " + number);
    }

    /** The notes that are there after so many polls, from the first on. */
    static List<Note> expectedNotes(int polls) {
        return IntStream.range(0, polls)
                .filter(number -> number % NOTE_EVERY == 0)
                .filter(number -> number % (2 * NOTE_EVERY) == 0 || number + NOTE_EVERY >= polls)
                .mapToObj(Recorder::note)
                .toList();
    }

    /** Some find what the one before found, some find nothing. */
    static PollResult poll(ContestId contest, int number) {
        boolean fails = number % 7 == 3;
        return new PollResult(
                contest,
                START.plusSeconds(number),
                Duration.ZERO,
                fails ? new Outcome.Failure<>(new ApiFailure.ServiceFailing(500 + number % 5, null)) : totals(number),
                leaderboard(number),
                new Outcome.Success<>(new Contest(
                        contest, "Title " + number / 5, null, null, null, null, null, null, null, (long) number)));
    }

    /** What the history answers after so many polls, from the first on. */
    static ExpectedTrail expected(ContestId contest, int polls) {
        return new ExpectedTrail(IntStream.range(0, polls)
                .mapToObj(number -> poll(contest, number))
                .toList());
    }

    static Process start(Path folder, ContestId contest, int first, int last) throws IOException {
        // The library that SQLite's driver unpacks goes where the test's other files go.
        return processWith(
                "-Dorg.sqlite.tmpdir=" + folder.getParent(),
                Recorder.class,
                folder.toString(),
                contest.value(),
                Integer.toString(first),
                Integer.toString(last));
    }

    /** A process that has what recording needs, and runs another main class. */
    static Process processWith(String option, Class<?> main, String... arguments) throws IOException {
        List<String> command = JavaLine.withClassPath(classPath(), main, arguments);
        command.add(1, option);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The few parts that recording needs: a process with all of them takes longer to start than to record. */
    private static String classPath() {
        return Stream.of(JdbcHistoryStore.class, Recorder.class, SQLiteConfig.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Outcome<Analytics> totals(int number) {
        long step = number / 3;
        return new Outcome.Success<>(new Analytics(
                step, step / 2, step / 9, step * 20, step * 3, new Analytics.Points(step * 30.1, 30.1, step)));
    }

    private static Outcome<List<LeaderboardEntry>> leaderboard(int number) {
        return new Outcome.Success<>(IntStream.rangeClosed(1, 10)
                .mapToObj(rank -> new LeaderboardEntry(
                        rank,
                        "entry" + rank,
                        "someone" + rank + "@example.com",
                        "Someone " + rank,
                        number / 2 * 10 - rank,
                        null,
                        0,
                        START))
                .toList());
    }
}
