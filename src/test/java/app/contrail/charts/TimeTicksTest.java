package app.contrail.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeTicksTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aDayIsMarkedAtRoundHoursOfTheLocalClock() {
        TimeTicks ticks =
                new TimeTicks(BERLIN, Instant.parse("2026-06-01T05:10:00Z"), Instant.parse("2026-06-02T05:10:00Z"));

        assertThat(ticks.ticks(700, 96, 24))
                .containsExactly(
                        Instant.parse("2026-06-01T06:00:00Z"),
                        Instant.parse("2026-06-01T10:00:00Z"),
                        Instant.parse("2026-06-01T14:00:00Z"),
                        Instant.parse("2026-06-01T18:00:00Z"),
                        Instant.parse("2026-06-01T22:00:00Z"),
                        Instant.parse("2026-06-02T02:00:00Z"));
    }

    @Test
    void daysAreMarkedAtMidnightAlsoWhereTheClocksChange() {
        TimeTicks ticks =
                new TimeTicks(BERLIN, Instant.parse("2026-10-23T12:00:00Z"), Instant.parse("2026-10-28T12:00:00Z"));

        assertThat(ticks.ticks(700, 96, 24))
                .containsExactly(
                        Instant.parse("2026-10-23T22:00:00Z"),
                        Instant.parse("2026-10-24T22:00:00Z"),
                        Instant.parse("2026-10-25T23:00:00Z"),
                        Instant.parse("2026-10-26T23:00:00Z"),
                        Instant.parse("2026-10-27T23:00:00Z"))
                .allMatch(ticks::showsDay);
    }

    @Test
    void hoursAreRoundOnTheLocalClockBeforeAndAfterItChanges() {
        TimeTicks spring =
                new TimeTicks(BERLIN, Instant.parse("2026-03-28T17:00:00Z"), Instant.parse("2026-03-29T17:00:00Z"));
        TimeTicks onTheDay =
                new TimeTicks(BERLIN, Instant.parse("2026-03-29T08:10:00Z"), Instant.parse("2026-03-30T08:10:00Z"));
        TimeTicks autumn =
                new TimeTicks(BERLIN, Instant.parse("2026-10-24T16:00:00Z"), Instant.parse("2026-10-25T17:00:00Z"));

        assertThat(clock(spring)).containsExactly("20:00", "00:00", "04:00", "08:00", "12:00", "16:00");
        assertThat(clock(onTheDay)).containsExactly("12:00", "16:00", "20:00", "00:00", "04:00", "08:00");
        assertThat(clock(autumn)).containsExactly("20:00", "00:00", "04:00", "08:00", "12:00", "16:00");
    }

    private static List<String> clock(TimeTicks ticks) {
        return ticks.ticks(700, 96, 24).stream()
                .map(tick -> tick.atZone(BERLIN).toLocalTime().toString())
                .toList();
    }

    @Test
    void nothingIsMarkedWhereItsLabelWouldStickOut() {
        TimeTicks ticks =
                new TimeTicks(BERLIN, Instant.parse("2026-06-01T05:00:00Z"), Instant.parse("2026-06-01T06:00:30Z"));

        assertThat(ticks.ticks(700, 96, 24)).last().isEqualTo(Instant.parse("2026-06-01T05:50:00Z"));
        assertThat(ticks.ticks(700, 96, 0)).last().isEqualTo(Instant.parse("2026-06-01T06:00:00Z"));
    }

    @Test
    void midnightIsATimeOnALineOfOneDay() {
        TimeTicks ticks =
                new TimeTicks(BERLIN, Instant.parse("2026-06-01T12:00:00Z"), Instant.parse("2026-06-02T12:00:00Z"));

        assertThat(ticks.showsDay(Instant.parse("2026-06-01T22:00:00Z"))).isFalse();
    }
}
