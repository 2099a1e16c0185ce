package app.contrail.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.contrail.export.FileFormat;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportFileTest {

    @ParameterizedTest
    @CsvSource({
        "kpis, , , CSV",
        "kpis, xlsx, , XLSX",
        "kpis, , a.csv, CSV",
        "kpis, , a.XLSX, XLSX",
        "kpis, , a.json, JSON",
        "kpis, json, a.json, JSON",
        "kpis, , a.txt, CSV",
        "kpis, xlsx, a.txt, XLSX",
        "kpis, , csv, CSV",
        "everything, , a.zip, CSV",
        "everything, xlsx, a.ZIP, XLSX"
    })
    void whatIsLeftOpenFollowsFromTheName(
            String what, @Nullable String format, @Nullable String out, FileFormat settled) {
        assertThat(file(what, format, out, false).format()).isEqualTo(settled);
    }

    @ParameterizedTest
    @CsvSource({
        "everything, , , false, 'name it with --out'",
        "everything, , a.csv, false, 'name it with --out'",
        "everything, csv, zip, false, 'name it with --out'",
        "kpis, , a.zip, false, '--what everything'",
        "kpis, csv, a.xlsx, false, 'contradicts --out'",
        "kpis, json, a.csv, false, 'contradicts --out'",
        "kpis, xlsx, , true, 'A terminal cannot show xlsx'"
    })
    void whatContradictsItselfIsMisuseAndSaysWhatToDo(
            String what, @Nullable String format, @Nullable String out, boolean watched, String part) {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> file(what, format, out, watched))
                .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE))
                .withMessageContaining(part);
    }

    private static ExportFile file(String what, @Nullable String format, @Nullable String out, boolean watched) {
        return ExportFile.of(
                ExportSubject.parse(what),
                format == null ? null : FileFormat.valueOf(format.toUpperCase(Locale.ROOT)),
                out == null ? null : Path.of(out),
                watched);
    }
}
