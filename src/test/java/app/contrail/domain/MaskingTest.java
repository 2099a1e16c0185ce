package app.contrail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
    @ParameterizedTest
    @CsvSource({
        "jane@example.com, j•••@example.com",
        "j@example.com, j•••@example.com",
        "@example.com, •••@example.com",
        "\"a@b\"@example.com, \"•••@example.com",
        "+491701234567, +•••",
        "'', •••",
        "🚀jane@example.com, 🚀•••@example.com",
        "jane@, j•••@"
    })
    void anAddressKeepsItsFirstCharacterAndItsDomain(String address, String masked) {
        assertThat(Masking.email(address)).isEqualTo(masked);
    }

    @Property(tries = 200)
    void theMaskTellsNotEvenHowLongTheNameWas(
            @ForAll @AlphaChars @StringLength(min = 1, max = 40) String local,
            @ForAll @AlphaChars @StringLength(min = 1, max = 40) String other) {
        String first = local.substring(0, 1);

        assertThat(Masking.email(local + "@example.com"))
                .isEqualTo(Masking.email(first + other + "@example.com"))
                .hasSize("j•••@example.com".length());
    }

    @Test
    void aParticipantIsCalledByTheName() {
        assertThat(Masking.participant(entry("Ana Pérez", "ana@example.com"))).isEqualTo("Ana Pérez");
    }

    @Test
    void aParticipantWithoutANameIsCalledByTheMaskedAddress() {
        assertThat(Masking.participant(entry(null, "ana@example.com"))).isEqualTo("a•••@example.com");
        assertThat(Masking.participant(entry("  ", "ana@example.com"))).isEqualTo("a•••@example.com");
    }

    @Test
    void aParticipantWithNeitherIsCalledByTheEntrysId() {
        assertThat(Masking.participant(entry(null, null))).isEqualTo("entry1");
        assertThat(Masking.participant(entry("", " "))).isEqualTo("entry1");
        assertThat(Masking.maskedEmail(entry("Ana", ""))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ana@example.com, a•••@example.com",
        "Ana <ana@example.com>, Ana <a•••@example.com>",
        "Ana (ana@example.com) or bob@example.org, Ana (a•••@example.com) or b•••@example.org",
        "Ana@Berlin, A•••@Berlin",
        "@ana, @ana",
        "Ana @ Berlin, Ana @ Berlin",
        "$1 \\ana, $1 \\ana",
        "$1@example.com, $•••@example.com"
    })
    void anAddressGivenAsANameIsMaskedToo(String name, String shown) {
        assertThat(Masking.participant(entry(name, "ana@example.com"))).isEqualTo(shown);
        assertThat(Masking.name(name)).isEqualTo(shown);
    }

    @Test
    void aControlCharacterDoesNotHideAnAddress() {
        for (String control : List.of("\f", "\u000b", "\u0000", "\u001b", "\u0085")) {
            assertThat(Masking.name("Mia mia" + control + "@" + control + "example.com"))
                    .isEqualTo("Mia m•••@" + control + "example.com");
        }
        assertThat(Masking.name("Mia\tmia@example.com\nBob")).isEqualTo("Mia\tm•••@example.com\nBob");
    }

    @ParameterizedTest
    @CsvSource({
        "+1 202 555 0123, •••23",
        "+491701234567, •••67",
        "202555, •••55",
        "20255, •••",
        "+49 (0) 170 / 12 34 5-6, •••56",
        "٠١٢٣٤٥٦٧, •••٦٧",
        "123456 ext. seven, •••56",
        "jane@example.com, •••",
        "'', •••"
    })
    void aNumberKeepsItsLastTwoDigitsIfItIsLongEnough(String number, String masked) {
        assertThat(Masking.phone(number)).isEqualTo(masked);
    }

    @Property(tries = 200)
    void twoNumbersThatEndAlikeHaveOneMask(
            @ForAll @NumericChars @StringLength(min = 4, max = 18) String start,
            @ForAll @NumericChars @StringLength(min = 4, max = 18) String other) {
        assertThat(Masking.phone("+" + start + "77")).isEqualTo(Masking.phone(other + " 7-7"));
    }

    @Test
    void aMaskedEntryKeepsEverythingButWhoItIs() {
        Instant made = Instant.parse("2026-06-01T10:00:00Z");

        assertThat(Masking.masked(new Entry(
                        "e1",
                        "ana@example.com",
                        "Ana ana@example.com",
                        "+1 202 555 0123",
                        7,
                        true,
                        false,
                        "REF",
                        made)))
                .isEqualTo(new Entry(
                        "e1", "a•••@example.com", "Ana a•••@example.com", "•••23", 7, true, false, "REF", made));
        assertThat(Masking.masked(new Entry("e1", null, null, null, 0, false, true, null, null)))
                .isEqualTo(new Entry("e1", null, null, null, 0, false, true, null, null));
        assertThat(Masking.masked(new Entry("e1", " ", " ", " ", 0, false, true, null, null)))
                .isEqualTo(new Entry("e1", null, " ", null, 0, false, true, null, null));
    }

    private static LeaderboardEntry entry(@Nullable String name, @Nullable String email) {
        return new LeaderboardEntry(1, "entry1", email, name, 0, null, 0, null);
    }
}
