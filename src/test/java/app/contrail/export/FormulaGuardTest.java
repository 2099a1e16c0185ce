package app.contrail.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\0=1"})
    void textThatStartsAFormulaGetsAnApostrophe(String text) {
        assertThat(FormulaGuard.guard(text)).isEqualTo("'" + text);
    }

    @Test
    void otherTextStaysAsItIs() {
        assertThat(FormulaGuard.guard("")).isEmpty();
        assertThat(FormulaGuard.guard("a=1")).isEqualTo("a=1");
        assertThat(FormulaGuard.guard("'=1")).isEqualTo("'=1");
    }
}
