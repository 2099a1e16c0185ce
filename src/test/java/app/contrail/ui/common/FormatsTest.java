package app.contrail.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.settings.Appearance.Hours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
    private static final Instant NOW = Instant.parse("2026-06-01T09:14:07Z");
    private static final Formats UK = new Formats(Locale.UK, ZoneOffset.UTC);
    private static final Formats GERMAN = new Formats(Locale.GERMANY, ZoneOffset.UTC);
    private static final Formats JAPANESE = new Formats(Locale.JAPAN, ZoneOffset.UTC);

    @Test
    void numbersAreGroupedAndPointedAsTheLocaleDoes() {
        assertThat(UK.count(28_450)).isEqualTo("28,450");
        assertThat(GERMAN.count(28_450)).isEqualTo("28.450");
        assertThat(JAPANESE.count(28_450)).isEqualTo("28,450");
        assertThat(UK.points(45_890.25)).isEqualTo("45,890.3");
        assertThat(GERMAN.points(45_890.25)).isEqualTo("45.890,3");
        assertThat(new Formats(Locale.FRANCE, ZoneOffset.UTC).count(28_450)).isEqualTo("28\u202f450");
    }

    @Test
    void digitsAreThoseOfTheLocale() {
        Formats egypt = new Formats(Locale.of("ar", "EG"), ZoneOffset.UTC);

        assertThat(egypt.count(28_450)).isEqualTo("٢٨٬٤٥٠");
        assertThat(egypt.percent(5.4)).isEqualTo("٥٫٤٪\u061c");
        assertThat(egypt.span(Duration.ofSeconds(90))).isEqualTo("١\u00a0min ٣٠\u00a0s");
    }

    @Test
    void pointsHaveADecimalOnlyIfThereIsOne() {
        assertThat(UK.points(890)).isEqualTo("890");
        assertThat(UK.points(30.1)).isEqualTo("30.1");
        assertThat(UK.points(-640.5)).isEqualTo("−640.5");
        assertThat(UK.points(9_007_199_254_740_992.0)).isEqualTo("9,007,199,254,740,992");
    }

    @Test
    void aRateHasOneDecimalAndANarrowBondToItsSign() {
        assertThat(UK.percent(5.353)).isEqualTo("5.4\u00a0%");
        assertThat(UK.percent(5)).isEqualTo("5.0\u00a0%");
        assertThat(UK.percent(0)).isEqualTo("0.0\u00a0%");
        assertThat(UK.percent(1234.56)).isEqualTo("1,234.6\u00a0%");
        assertThat(GERMAN.percent(5.353)).isEqualTo("5,4\u00a0%");
        assertThat(UK.percentagePoints(-0.1)).isEqualTo("0.1\u00a0pp");
        assertThat(GERMAN.percentagePoints(12.3)).isEqualTo("12,3\u00a0pp");
    }

    @Test
    void theSignOfPerCentStandsWhereTheLocaleHasIt() {
        Formats turkish = new Formats(Locale.of("tr", "TR"), ZoneOffset.UTC);

        assertThat(JAPANESE.percent(4.6)).isEqualTo("4.6%");
        assertThat(JAPANESE.percent(-4.6)).isEqualTo("−4.6%");
        assertThat(JAPANESE.wholePercent(4)).isEqualTo("4%");
        assertThat(GERMAN.wholePercent(4)).isEqualTo("4\u00a0%");
        assertThat(turkish.percent(-4.6)).isEqualTo("−%4,6");
    }

    @Test
    void dateAndTimeAreJoinedAsTheLocaleDoes() {
        assertThat(JAPANESE.dayAndTime(NOW)).isEqualTo("2026年6月1日 9:14");
        assertThat(JAPANESE.dayAndTime(NOW, NOW)).isEqualTo("6月1日 9:14");
        assertThat(GERMAN.dayAndTime(NOW)).isEqualTo("1. Juni 2026, 09:14");
        assertThat(UK.dayAndTime(NOW, NOW)).isEqualTo("1 Jun, 09:14");
        assertThat(new Formats(Locale.FRANCE, ZoneOffset.UTC).dayAndTime(NOW)).isEqualTo("1 juin 2026 09:14");
        // It writes the time in brackets, which would have to be closed.
        assertThat(new Formats(Locale.of("eu"), ZoneOffset.UTC).dayAndTime(NOW)).contains(", 09:14");
    }

    @Test
    void halvesAreRoundedAwayFromZero() {
        assertThat(UK.percent(6.25)).isEqualTo("6.3\u00a0%");
        assertThat(UK.percent(-6.25)).isEqualTo("−6.3\u00a0%");
        assertThat(UK.points(0.25)).isEqualTo("0.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ja", "ar", "sv", "fa"})
    void theMinusIsOneAndTheSameEverywhere(String tag) {
        Formats formats = new Formats(Locale.forLanguageTag(tag), ZoneOffset.UTC);

        assertThat(formats.signed(-4)).isEqualTo("−" + formats.points(4));
        assertThat(formats.points(-4)).isEqualTo("−" + formats.points(4));
        assertThat(formats.percent(-4)).isEqualTo("−" + formats.percent(4));
    }

    @Test
    void aSignedNumberSaysItsDirectionAndZeroHasNone() {
        assertThat(UK.signed(62)).isEqualTo("+62");
        assertThat(UK.signed(-1234.5)).isEqualTo("\u22121,234.5");
        assertThat(UK.signed(0)).isEqualTo("0");
        assertThat(GERMAN.signed(1234.5)).isEqualTo("+1.234,5");
    }

    @Test
    void whatRoundsToZeroHasNoSign() {
        assertThat(UK.percent(-0.04)).isEqualTo("0.0\u00a0%");
        assertThat(UK.percent(-0.0)).isEqualTo("0.0\u00a0%");
        assertThat(UK.points(-0.04)).isEqualTo("0");
        assertThat(UK.signed(0.04)).isEqualTo("0");
        assertThat(UK.signed(-0.04)).isEqualTo("0");
        assertThat(UK.signed(-0.0)).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "999, 999",
        "28449, 28.4K",
        "999949, 999.9K",
        "999950, 1M",
        "1234567, 1.2M",
        "123456789012345, 123.5T",
        "9223372036854775807, 9223372T"
    })
    void compactNumbersKeepOneDecimalAtMost(long count, String compact) {
        assertThat(UK.compact(count)).isEqualTo(compact);
    }

    @Test
    void compactNumbersAreThoseOfTheLocale() {
        assertThat(GERMAN.compact(28_450)).isEqualTo("28.450");
        assertThat(GERMAN.compact(1_234_567)).isEqualTo("1,2\u00a0Mio.");
        assertThat(JAPANESE.compact(1_234_567)).isEqualTo("123.5万");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT0.999S, 0 s",
        "PT1S, 1 s",
        "PT59.999S, 59 s",
        "PT1M, 1 min",
        "PT4M10S, 4 min 10 s",
        "PT59M59S, 59 min 59 s",
        "PT1H, 1 h",
        "PT1H0M59S, 1 h",
        "PT23H59M59S, 23 h 59 min",
        "P1D, 1 d",
        "P1DT59M, 1 d",
        "P12DT4H, 12 d 4 h",
        "P99DT23H, 99 d 23 h",
        "P100DT4H, 100 d",
        "P1234D, '1,234 d'",
        "PT-8S, 0 s"
    })
    void aSpanIsToldInItsTwoLargestUnits(Duration length, String words) {
        assertThat(plain(UK.span(length))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT59S, 59 s",
        "PT1M59S, 1 min",
        "PT1H59M, 1 h",
        "P1DT23H, 1 d",
        "P400D, 400 d",
        "PT-1H, 0 s"
    })
    void aRoughSpanIsToldInItsLargestUnit(Duration length, String words) {
        assertThat(plain(UK.roughSpan(length))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "PT22S, 22 s",
        "PT21.001S, 22 s",
        "PT59.5S, 1 min",
        "PT0.000000001S, 1 s",
        "PT0S, 1 s",
        "PT-5S, 1 s",
        "P12DT4H, 12 d 4 h"
    })
    void aCountdownIsRoundedUpAndNeverSaysZero(Duration left, String words) {
        assertThat(plain(UK.countdown(left))).isEqualTo(words);
    }

    @Test
    void amountAndUnitStayOnOneLine() {
        assertThat(UK.span(Duration.ofSeconds(250))).isEqualTo("4\u00a0min 10\u00a0s");
    }

    @Test
    void aMomentSaysOnlyAsMuchAsIsNeeded() {
        assertThat(UK.moment(Instant.parse("2026-06-01T00:00:00Z"), NOW)).isEqualTo("00:00");
        assertThat(UK.moment(Instant.parse("2026-06-01T23:59:59Z"), NOW)).isEqualTo("23:59");
        assertThat(UK.moment(Instant.parse("2026-05-31T23:59:59Z"), NOW)).isEqualTo("31 May, 23:59");
        assertThat(UK.moment(Instant.parse("2026-06-02T00:00:00Z"), NOW)).isEqualTo("2 Jun, 00:00");
        assertThat(UK.moment(Instant.parse("2025-12-31T23:59:00Z"), NOW)).isEqualTo("31 Dec 2025, 23:59");
        assertThat(GERMAN.moment(Instant.parse("2025-12-31T23:59:00Z"), NOW)).isEqualTo("31. Dez. 2025, 23:59");
        assertThat(JAPANESE.moment(Instant.parse("2026-05-31T09:05:00Z"), NOW)).isEqualTo("5月31日 9:05");
    }

    @Test
    void todayIsADayOfTheUsersZone() {
        Formats auckland = new Formats(Locale.UK, ZoneId.of("Pacific/Auckland"));
        Instant yesterdayInUtc = Instant.parse("2026-05-31T12:30:00Z");

        assertThat(auckland.moment(yesterdayInUtc, NOW)).isEqualTo("00:30");
        assertThat(UK.moment(yesterdayInUtc, NOW)).isEqualTo("31 May, 12:30");
    }

    @Test
    void theYearIsOneOfTheUsersZone() {
        Formats auckland = new Formats(Locale.UK, ZoneId.of("Pacific/Auckland"));
        Instant newYearInAuckland = Instant.parse("2025-12-31T12:00:00Z");

        assertThat(auckland.day(newYearInAuckland, NOW)).isEqualTo("1 Jan");
        assertThat(UK.day(newYearInAuckland, NOW)).isEqualTo("31 Dec 2025");
    }

    @Test
    void timesOfDayFollowTheLocale() {
        Formats us = new Formats(Locale.US, ZoneOffset.UTC);

        assertThat(UK.timeWithSeconds(NOW)).isEqualTo("09:14:07");
        assertThat(us.time(NOW)).isEqualTo("9:14\u202fAM");
        assertThat(us.day(NOW, NOW)).isEqualTo("Jun 1");
        assertThat(us.weekday(NOW)).isEqualTo("Mon");
        assertThat(JAPANESE.weekday(NOW)).isEqualTo("月");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ja", "ar", "th-TH-u-ca-buddhist-nu-thai", "zh", "he", "und"})
    void everyLocaleSaysSomethingForEverything(String tag) {
        Formats formats = new Formats(Locale.forLanguageTag(tag), ZoneOffset.UTC);
        Function<Long, String> everything = number -> formats.count(number)
                + formats.compact(number)
                + formats.percent(number)
                + formats.signed(number)
                + formats.moment(Instant.ofEpochSecond(number % 4_000_000_000L), NOW)
                + formats.span(Duration.ofSeconds(number));

        assertThat(everything.apply(1_234_567L)).isNotBlank().doesNotContain("null");
        assertThat(everything.apply(Long.MAX_VALUE)).isNotBlank().doesNotContain("null");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    @Test
    void theTimeOfDayIsOnTheClockThatWasChosenAndElseAsTheLocaleHasIt() {
        Instant evening = Instant.parse("2026-06-10T19:05:09Z");
        Formats uk = new Formats(Locale.UK, ZoneOffset.UTC, "", Hours.TWELVE);
        assertThat(uk.time(evening)).matches("7:05\\h[Pp][Mm]");
        assertThat(uk.timeWithSeconds(evening)).matches("7:05:09\\h[Pp][Mm]");
        assertThat(uk.parseTime(uk.time(evening))).isEqualTo(LocalTime.of(19, 5));

        assertThat(uk.become("en-US", Hours.TWENTY_FOUR)).isTrue();
        assertThat(uk.time(evening)).isEqualTo("19:05");
        assertThat(uk.timeWithSeconds(evening)).isEqualTo("19:05:09");
        assertThat(uk.become("en-US", Hours.TWENTY_FOUR)).isFalse();
        assertThat(uk.become("en-US", Hours.TWELVE)).isTrue();
        assertThat(uk.time(evening)).isEqualTo(new Formats(Locale.US, ZoneOffset.UTC).time(evening));
    }

    @Test
    void anotherLocaleHoldsUntilTheUsualOneIsAskedForOrTheTagNamesNone() {
        Formats formats = new Formats(Locale.UK, ZoneOffset.UTC);
        formats.become("de-DE", Hours.LOCALE);
        assertThat(formats.count(28_450)).isEqualTo("28.450");
        formats.become("", Hours.LOCALE);
        assertThat(formats.count(28_450)).isEqualTo("28,450");
        formats.become("?", Hours.LOCALE);
        assertThat(formats.locale()).isEqualTo(Locale.UK);
    }
}
