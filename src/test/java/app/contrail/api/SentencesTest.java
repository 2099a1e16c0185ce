package app.contrail.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    private final Sentences sentences = new Sentences(ApiKey.of("vk_live_5ecret"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Contest not found | Contest not found",
                "'  Contest\r\n\tnot   found ' | Contest not found",
                "Contest\u2028not\u00a0found | Contest not found",
                "Con\u0000test\u001b[31m not\u007f found | Contest[31m not found",
                "\u202eContest\u2066 not\u200f found\u2069 | Contest not found",
                "Con\u200btest \ufeffnot found | Contest not found",
                "Contest\ud83d not found | Contest not found",
                "Réservé \ud83d\ude80 参加者 | Réservé \ud83d\ude80 参加者",
            })
    void keepsOneVisibleLine(String served, String shown) {
        assertThat(sentences.clean(served)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\u202e\u200b"})
    void hasNoSentenceWhereNothingIsVisible(String served) {
        assertThat(sentences.clean(served)).isNull();
    }

    @Test
    void masksAddressesBecauseAParticipantMayBeMeant() {
        assertThat(new Sentences(ApiKey.of("vk_live_5ecret")).clean("No entry of canary.person@example.org here"))
                .isEqualTo("No entry of c•••@example.org here");
    }

    @Test
    void hasNoSentenceWithoutOne() {
        assertThat(sentences.clean(null)).isNull();
    }

    @Test
    void keepsASentenceOf300CharactersWhole() {
        assertThat(sentences.clean("x".repeat(300))).isEqualTo("x".repeat(300));
    }

    @Test
    void shortensALongerOneTo300Characters() {
        assertThat(sentences.clean("x".repeat(301))).isEqualTo("x".repeat(299) + "…");
    }

    @Test
    void cutsNoCharacterInTwo() {
        assertThat(sentences.clean("x".repeat(298) + "\ud83d\ude80 and more")).isEqualTo("x".repeat(298) + "…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vk_live_5ecret", "VK_LIVE_5ECRET", "vk_\u200blive_5ec\u0007ret"})
    void hidesTheKeyHoweverItIsWritten(String echo) {
        assertThat(sentences.clean("Key " + echo + ", " + echo + " refused")).isEqualTo("Key •••, ••• refused");
    }

    @Test
    void leavesNoHalfOfAKeyAtTheCut() {
        assertThat(sentences.clean("x".repeat(290) + "vk_live_5ecret and more"))
                .isEqualTo("x".repeat(290) + "••• and m…");
    }
}
