package app.contrail.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T00:00:00Z,          2026-11-01T00:00:00Z,     2026-11-01T00:00:00.000999999Z",
        "2026-11-01T09:00:00+05:30,     2026-11-01T03:30:00Z,     2026-11-01T03:30:00.000999999Z",
        "2026-11-01T09:00:00.250Z,      2026-11-01T09:00:00.250Z, 2026-11-01T09:00:00.250999999Z",
        "2026-11-01T09:00:00.25000001Z, 2026-11-01T09:00:00.25000001Z, 2026-11-01T09:00:00.25000001Z",
        "2026-11-01t09:00z,             2026-11-01T09:00:00Z,     2026-11-01T09:00:00.000999999Z",
        "2026-11-01T09:00,              2026-11-01T08:00:00Z,     2026-11-01T08:00:00.000999999Z",
        "2026-07-01T09:00:30,           2026-07-01T07:00:30Z,     2026-07-01T07:00:30.000999999Z",
        "2026-11-01,                    2026-10-31T23:00:00Z,     2026-11-01T22:59:59.999999999Z"
    })
    void aTimeIsFromItsFirstMomentToItsLast(String typed, Instant first, Instant last) {
        assertThat(TypedTime.parse(typed).first(BERLIN)).isEqualTo(first);
        assertThat(TypedTime.parse(typed).last(BERLIN)).isEqualTo(last);
    }

    @Test
    void aDayMayHave23Or25Hours() {
        assertThat(TypedTime.parse("2026-03-29").first(BERLIN)).isEqualTo("2026-03-28T23:00:00Z");
        assertThat(TypedTime.parse("2026-03-29").last(BERLIN)).isEqualTo("2026-03-29T21:59:59.999999999Z");
        assertThat(TypedTime.parse("2026-10-25").last(BERLIN)).isEqualTo("2026-10-25T22:59:59.999999999Z");
    }

    @Test
    void aTimeThatTheClockShowsTwiceIsTakenWithBoth() {
        assertThat(TypedTime.parse("2026-10-25T02:30").first(BERLIN)).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(TypedTime.parse("2026-10-25T02:30").last(BERLIN)).isEqualTo("2026-10-25T01:30:00.000999999Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-11",
                "2026-11-1",
                "2026-02-30",
                "20261101",
                "01.11.2026",
                "2026-11-01 09:00",
                "2026-11-01T25:00",
                "2026-11-01T09",
                "+12026-11-01",
                "-2026-11-01",
                "+999999999-12-31",
                "+999999999-12-31T23:59:59",
                "-999999999-01-01T00:00:00",
                "1793491200"
            })
    void whatIsNoTimeIsRefusedWithExamples(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TypedTime.parse(typed))
                .withMessageContaining("looks like 2026-11-01,");
    }
}
