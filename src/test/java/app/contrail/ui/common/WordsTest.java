package app.contrail.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestStatus;
import app.contrail.testing.Samples;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private final Words words = new Words(Messages.load(Locale.UK));

    @ParameterizedTest
    @CsvSource({"active, Active", "PAUSED, Paused", "draft, Draft", "ended, Ended", "archiviert, archiviert"})
    void aStatusIsTranslatedIfItIsKnownAndElseShownAsItComes(String status, String word) {
        assertThat(words.status(contest(status, null))).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"giveaway, Giveaway", "leaderboard, Leaderboard", "waitlist, Waitlist", "raffle, raffle"})
    void aModeIsTranslatedIfItIsKnownAndElseShownAsItComes(String mode, String word) {
        assertThat(words.mode(contest(null, mode))).isEqualTo(word);
    }

    @Test
    void whatTheServiceHasNotSaidIsNoWord() {
        assertThat(words.status(contest(null, null))).isNull();
        assertThat(words.mode(contest(null, null))).isNull();
        assertThat(words.status(contest(" ", ""))).isNull();
        assertThat(words.mode(contest(" ", ""))).isNull();
    }

    @Test
    void everyStatusHasAGroupOfItsOwn() {
        assertThat(Stream.of(ContestStatus.values()).map(words::group)).doesNotHaveDuplicates();
    }

    private static Contest contest(@Nullable String status, @Nullable String mode) {
        return new Contest(Samples.CONTEST, null, null, status, null, null, null, mode, null, null);
    }
}
