package app.contrail.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.contrail.domain.ContestId;
import app.contrail.domain.Note;
import app.contrail.domain.PollResult;
import app.contrail.testing.ManualClock;
import app.contrail.testing.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesTest {
    private static final Instant T0 = Instant.parse("2026-06-01T10:00:00.123456789Z");
    private static final Note NEWSLETTER = new Note(new UUID(-1, 0), T0, "Newsletter sent");
    private static final Note POSTED =
            new Note(new UUID(0, 1), T0, "Posted: \"夏 ☀\" 👩‍🚀 O'Brien; DROP TABLE note; --");
    private static final Note EARLIER = new Note(new UUID(-1, -1), T0.minusSeconds(60), "Wi-Fi down");

    @TempDir
    Path folder;

    private JdbcHistoryStore store;

    @BeforeEach
    void openStore() {
        store = open(Recorder.SERVICE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void notesComeBackSortedByTimeAndThenById() {
        keep(NEWSLETTER, POSTED, EARLIER);

        assertThat(store.notes(Samples.CONTEST)).containsExactly(EARLIER, POSTED, NEWSLETTER);
        store.close();
        store = open(Recorder.SERVICE);
        assertThat(store.notes(Samples.CONTEST)).containsExactly(EARLIER, POSTED, NEWSLETTER);
    }

    @Test
    void aContestThatWasNeverPolledCanHaveNotes() {
        keep(NEWSLETTER);

        assertThat(store.contests()).containsExactly(Samples.CONTEST);
        store.append(new PollResult(Samples.CONTEST, T0, Duration.ZERO, null, null, null));
        assertThat(store.contests()).containsExactly(Samples.CONTEST);
    }

    @Test
    void keepingANoteAgainReplacesIt() {
        keep(NEWSLETTER, POSTED);
        Note changed = new Note(NEWSLETTER.id(), T0.plusSeconds(5), "Newsletter sent to all");
        keep(changed);

        assertThat(store.notes(Samples.CONTEST)).containsExactly(POSTED, changed);
    }

    @Test
    void aRemovedNoteIsGoneAndCanComeBack() {
        keep(NEWSLETTER, POSTED);

        store.removeNote(Samples.CONTEST, NEWSLETTER.id());
        store.removeNote(Samples.CONTEST, new UUID(7, 7));
        assertThat(store.notes(Samples.CONTEST)).containsExactly(POSTED);

        keep(NEWSLETTER);
        assertThat(store.notes(Samples.CONTEST)).containsExactly(POSTED, NEWSLETTER);
    }

    @Test
    void contestsAndServicesDoNotShareNotesNotEvenOfTheSameId() {
        ContestId other = new ContestId("other");
        Note same = new Note(NEWSLETTER.id(), T0, "Another contest's");
        try (JdbcHistoryStore elsewhere = open("http://127.0.0.1:8080")) {
            keep(NEWSLETTER);
            store.keepNote(other, same);
            elsewhere.keepNote(Samples.CONTEST, EARLIER);
            store.removeNote(other, same.id());

            assertThat(store.notes(Samples.CONTEST)).containsExactly(NEWSLETTER);
            assertThat(store.notes(other)).isEmpty();
            assertThat(elsewhere.notes(Samples.CONTEST)).containsExactly(EARLIER);
        }
    }

    @Test
    void othersWhoHaveTheFileOpenSeeANoteAtOnce() {
        try (JdbcHistoryStore other = open(Recorder.SERVICE)) {
            keep(NEWSLETTER);
            assertThat(other.notes(Samples.CONTEST)).containsExactly(NEWSLETTER);
            other.removeNote(Samples.CONTEST, NEWSLETTER.id());
            assertThat(store.notes(Samples.CONTEST)).isEmpty();
        }
    }

    @Test
    void inMemoryNotesAreKeptToo() {
        try (JdbcHistoryStore memory = JdbcHistoryStore.inMemory(Recorder.SERVICE)) {
            memory.keepNote(Samples.CONTEST, NEWSLETTER);
            assertThat(memory.notes(Samples.CONTEST)).containsExactly(NEWSLETTER);
        }
    }

    @Test
    void aTimeThatCannotBeKeptIsSaidInASentence() {
        assertThatThrownBy(() -> keep(new Note(new UUID(0, 1), Instant.MAX, "x")))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("cannot be recorded");
        assertThat(store.contests()).isEmpty();
    }

    private void keep(Note... notes) {
        List.of(notes).forEach(note -> store.keepNote(Samples.CONTEST, note));
    }

    private JdbcHistoryStore open(String service) {
        return JdbcHistoryStore.open(folder, service, new ManualClock(T0)).store();
    }
}
