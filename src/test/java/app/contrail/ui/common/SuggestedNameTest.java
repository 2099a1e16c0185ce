package app.contrail.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestedNameTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    @Test
    void aFileIsNamedByContestContentAndDay() {
        assertThat(named("Summer Giveaway 2025")).isEqualTo("summer-giveaway-2025-kpis-2026-11-28.csv");
        assertThat(SuggestedName.of("Summer Giveaway 2025", "", DAY, "zip"))
                .isEqualTo("summer-giveaway-2025-2026-11-28.zip");
    }

    @Test
    void lettersOfEveryScriptStay() {
        assertThat(named("Été à la plage")).isEqualTo("été-à-la-plage-kpis-2026-11-28.csv");
        assertThat(named("夏のプレゼント")).isEqualTo("夏のプレゼント-kpis-2026-11-28.csv");
        // The marks of writing direction around it do not.
        assertThat(named("\u202bمسابقة الصيف\u202c\u200f")).isEqualTo("مسابقة-الصيف-kpis-2026-11-28.csv");
        // A letter with its accent beside it is the same as one that has it.
        assertThat(named("e\u0301te\u0301")).isEqualTo(named("été"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "…", "🎉🎁", "❤\uFE0F", "../..", "\u0000", "???", "<>:\"/\\|*"})
    void aTitleOfWhichNothingIsLeftIsAContest(String title) {
        assertThat(named(title)).isEqualTo("contest-kpis-2026-11-28.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CON",
                "nul.txt",
                "COM1",
                "a/b\\c:d*e?f\"g<h>i|j",
                "..",
                "trailing. ",
                "-leading",
                "tab\tand\nline",
                "~$draft",
                "100% off!",
                "🎉 Party 🎉",
                "null\u0000byte",
                "a\u202Egnp.exe"
            })
    void everySystemTakesTheName(String title) {
        String name = named(title);

        assertThat(name)
                .matches("[\\p{L}\\p{M}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}-]*\\.csv")
                .endsWith("-kpis-2026-11-28.csv")
                .doesNotContain("--");
    }

    @Test
    void aLongTitleIsCutBetweenCharactersAndLeavesRoomForWhatFollows() {
        for (String title : new String[] {"a".repeat(1000), "夏".repeat(1000), "𝒜".repeat(1000), "a-".repeat(1000)}) {
            String name = named(title);

            assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(130, 200);
            assertThat(name).endsWith("-kpis-2026-11-28.csv").doesNotContain("--");
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(name)).isTrue();
        }
    }

    private static String named(String title) {
        return SuggestedName.of(title, "kpis", DAY, "csv");
    }
}
