package app.contrail.export;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\0=1"})
    void textThatStartsAFormulaGetsAnApostrophe(String text) {
        assertThat(FormulaGuard.guard(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'=1", "''+1"})
    void textThatLooksGuardedGetsAnotherSoThatNoneIsTakenForTheGuards(String text) {
        assertThat(FormulaGuard.guard(text)).isEqualTo("'" + text);
    }

    @Test
    void otherTextStaysAsItIs() {
        assertThat(FormulaGuard.guard("")).isEmpty();
        assertThat(FormulaGuard.guard("a=1")).isEqualTo("a=1");
        assertThat(FormulaGuard.guard("'a")).isEqualTo("'a");
        assertThat(FormulaGuard.guard("'")).isEqualTo("'");
    }

    @Property
    void theGuardCanBeUndoneAndLeavesNoStartOfAFormula(@ForAll("texts") String text) {
        String guarded = FormulaGuard.guard(text);
        assertThat(guarded).doesNotStartWith("=").doesNotStartWith("-").doesNotStartWith("\t");
        assertThat(undone(guarded)).isEqualTo(text);
    }

    /** As the README says it is done, without a look at the guard. */
    static String undone(String cell) {
        return cell.matches("(?s)'+[=+\\-@\\t\\r\\x00].*") ? cell.substring(1) : cell;
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("'=+-@\t\r\0a").ofMaxLength(5),
                Arbitraries.strings().ofMaxLength(8));
    }
}
