package app.contrail.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {
    private static final Instant AT = Instant.parse("2026-06-01T10:00:00Z");
    private static final UUID ID = new UUID(1, 2);

    @Test
    void everyNewNoteHasAnIdOfItsOwn() {
        Note note = Note.of(AT, "Newsletter sent");

        assertThat(note.text()).isEqualTo("Newsletter sent");
        assertThat(note.at()).isEqualTo(AT);
        assertThat(note.id()).isNotEqualTo(Note.of(AT, "Newsletter sent").id());
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "  Newsletter sent ,Newsletter sent",
                "'one\n\ttwo\r\nthree',one two three",
                "a\u2028b\u00a0c\u0000d\u0085e,a b c d e",
                "half \ud83d of it,half ? of it",
                "👩‍🚀 عيد,👩‍🚀 عيد"
            })
    void typedTextBecomesOneCleanLine(String typed, String clean) {
        assertThat(Note.of(AT, typed).text()).isEqualTo(clean);
        assertThat(Note.of(AT, "old").withText(typed).text()).isEqualTo(clean);
    }

    @Test
    void anotherTextLeavesIdAndTime() {
        Note note = new Note(ID, AT, "old");

        assertThat(note.withText("new")).isEqualTo(new Note(ID, AT, "new"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n", "\u00a0", "\u200b \u200b"})
    void aNoteWithoutWordsIsRefused(String text) {
        assertThatThrownBy(() -> Note.of(AT, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A note needs a text. Write a few words.");
        assertThatThrownBy(() -> new Note(ID, AT, text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoHundredCharactersAreAllowedAndNotOneMore() {
        String full = "🚀".repeat(200);

        assertThat(Note.of(AT, " " + full).text()).isEqualTo(full);
        assertThatThrownBy(() -> Note.of(AT, full + "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A note has room for 200 characters, and this one has 201. Shorten it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {" a", "a ", "a\nb", "a\tb", "a\u0007b", "a  b", "a\ud83d"})
    void aRecordedTextIsAlwaysClean(String text) {
        assertThatThrownBy(() -> new Note(ID, AT, text)).isInstanceOf(IllegalArgumentException.class);
    }
}
