package app.contrail.ui.common;

import app.contrail.settings.Appearance.Hours;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and times as the user wants them written, in the user's time zone. Whoever holds these formats follows when
 * they {@linkplain #become change}. Not safe for several threads: number formats keep state.
 */
public final class Formats {
    /** Shown where there is no value: unlike a zero, and unlike a failure. */
    public static final String NOTHING = "—";

    private static final char NBSP = '\u00a0';
    private static final char MINUS = '\u2212';
    private static final long COMPACT_FROM = 1_000;
    private static final DateTimeFormatter TWENTY_FOUR_HOURS = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final Locale usual;
    private final ZoneId zone;
    private LocaleFormats as;

    /** @param usual the user's locale, unless another is chosen */
    public Formats(Locale usual, ZoneId zone) {
        this(usual, zone, "", Hours.LOCALE);
    }

    /** Formats that begin as {@link #become} would make them. */
    public Formats(Locale usual, ZoneId zone, String tag, Hours hours) {
        this.usual = usual;
        this.zone = zone;
        as = new LocaleFormats(locale(tag), hours);
    }

    /**
     * Writes numbers and times in this way from now on.
     *
     * @param tag a BCP 47 tag; the usual locale if it is empty or names no language
     * @return whether that is another way
     */
    public boolean become(String tag, Hours hours) {
        Locale locale = locale(tag);
        if (as.isFor(locale, hours)) {
            return false;
        }
        as = new LocaleFormats(locale, hours);
        return true;
    }

    private Locale locale(String tag) {
        Locale chosen = Locale.forLanguageTag(tag);
        return chosen.getLanguage().isEmpty() ? usual : chosen;
    }

    public ZoneId zone() {
        return zone;
    }

    public Locale locale() {
        return as.locale;
    }

    /** What stands between a number and its decimals. */
    public char decimalSeparator() {
        return DecimalFormatSymbols.getInstance(as.locale).getDecimalSeparator();
    }

    /** A count, grouped: {@code 28,450}. */
    public String count(long count) {
        return withMinus(as.whole, count);
    }

    /** A count where room is short: {@code 1.2M}; the exact one belongs into a tooltip. */
    public String compact(long count) {
        return as.compact.format(count);
    }

    /** Points: grouped, with one decimal only if there is one. */
    public String points(double points) {
        return withMinus(as.upToOneDecimal, points);
    }

    /** A rate in per cent with one decimal: {@code 5.4 %}, or as the locale has it: {@code 5.4%}. */
    public String percent(double percent) {
        return inPercent(withMinus(as.oneDecimal, percent));
    }

    /** A rate in whole per cent: {@code 5 %}. */
    public String wholePercent(long percent) {
        return inPercent(withMinus(as.whole, percent));
    }

    /** With the sign where the locale has it; the minus stays first. */
    private String inPercent(String number) {
        boolean negative = number.charAt(0) == MINUS;
        String size = as.percentBefore + number.substring(negative ? 1 : 0) + as.percentAfter;
        return negative ? MINUS + size : size;
    }

    /** A count on an axis: compact if that tells neighbouring ticks apart. */
    public String axisCount(long count, long step) {
        return step >= COMPACT_FROM ? withMinus(as.compact, count) : withMinus(as.whole, count);
    }

    /** The size of a change of a rate, without its sign: {@code 0.1 pp}. */
    public String percentagePoints(double points) {
        return as.oneDecimal.format(Math.abs(points)) + NBSP + "pp";
    }

    /** A signed count: {@code +62}, {@code −4}, {@code 0}. */
    public String signed(double amount) {
        String text = points(amount);
        return amount > 0 && !text.equals(points(0)) ? '+' + text : text;
    }

    /** As {@link #signed}, for a whole count of any size. */
    public String signedCount(long amount) {
        return amount > 0 ? '+' + count(amount) : count(amount);
    }

    /** The time of day to the minute. */
    public String time(Instant at) {
        return as.time.format(at.atZone(zone));
    }

    /** The time of day to the second. */
    public String timeWithSeconds(Instant at) {
        return as.timeWithSeconds.format(at.atZone(zone));
    }

    /** The day and month, with the year if it is not the year of {@code now}. */
    public String day(Instant at, Instant now) {
        LocalDate date = at.atZone(zone).toLocalDate();
        return date.getYear() == now.atZone(zone).getYear() ? as.day.format(date) : as.dayWithYear.format(date);
    }

    /** A moment in the past or future: only the time if it is today, else day and time. */
    public String moment(Instant at, Instant now) {
        boolean today = at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return today ? time(at) : dayAndTime(at, now);
    }

    /** The day, as {@link #day} says it, and the time. */
    public String dayAndTime(Instant at, Instant now) {
        return day(at, now) + as.beforeTime + time(at);
    }

    /** A moment by itself, with the year. */
    public String dayAndTime(Instant at) {
        return as.dayWithYear.format(at.atZone(zone)) + as.beforeTime + time(at);
    }

    /** A moment by itself for somebody elsewhere, with the year and the short name of the time zone. */
    public String dayAndTimeWithZone(Instant at) {
        return dayAndTime(at) + " " + zoneName(at);
    }

    /** The short name of the user's time zone at this time: {@code CEST}, {@code UTC}. */
    private String zoneName(Instant at) {
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : as.zone.format(at.atZone(zone));
    }

    /** A time of day as {@link #time(Instant)} writes it, or on a clock of 24 hours; null if the text is none. */
    public @Nullable LocalTime parseTime(String text) {
        for (DateTimeFormatter format : List.of(as.time, TWENTY_FOUR_HOURS)) {
            try {
                return LocalTime.parse(text.strip(), format);
            } catch (DateTimeParseException e) {
                // Perhaps it is written in the other way.
            }
        }
        return null;
    }

    /** The short name of the weekday. */
    public String weekday(Instant at) {
        return as.weekday.format(at.atZone(zone));
    }

    /** A length of time in its two largest units: {@code 12 d 4 h}, {@code 4 min 10 s}, {@code 8 s}; never negative. */
    public String span(Duration length) {
        Duration span = length.isNegative() ? Duration.ZERO : length;
        if (span.toDays() > 0) {
            return span.toDays() >= 100 ? unit(span.toDays(), "d") : two(span.toDays(), "d", span.toHoursPart(), "h");
        }
        if (span.toHours() > 0) {
            return two(span.toHours(), "h", span.toMinutesPart(), "min");
        }
        if (span.toMinutes() > 0) {
            return two(span.toMinutes(), "min", span.toSecondsPart(), "s");
        }
        return unit(span.toSeconds(), "s");
    }

    /** A length of time in its largest unit only: {@code 12 d}, {@code 8 s}. */
    public String roughSpan(Duration length) {
        Duration span = length.isNegative() ? Duration.ZERO : length;
        if (span.toDays() > 0) {
            return unit(span.toDays(), "d");
        }
        if (span.toHours() > 0) {
            return unit(span.toHours(), "h");
        }
        return span.toMinutes() > 0 ? unit(span.toMinutes(), "min") : unit(span.toSeconds(), "s");
    }

    /** How long something that is still to come takes: {@link #span} to the next full second, never {@code 0 s}. */
    public String countdown(Duration left) {
        return span(Duration.ofSeconds(Math.max(1, left.plusNanos(999_999_999).toSeconds())));
    }

    private String two(long large, String largeUnit, long small, String smallUnit) {
        return small == 0 ? unit(large, largeUnit) : unit(large, largeUnit) + " " + unit(small, smallUnit);
    }

    private String unit(long amount, String symbol) {
        return as.whole.format(amount) + NBSP + symbol;
    }

    private static String withMinus(NumberFormat format, long number) {
        // The least number of all has no positive counterpart.
        return number >= 0 || number == Long.MIN_VALUE ? format.format(number) : MINUS + format.format(-number);
    }

    /** One minus for every locale and figure, and none before what rounds to zero. */
    private static String withMinus(NumberFormat format, double number) {
        String size = format.format(Math.abs(number));
        return number < 0 && !size.equals(format.format(0)) ? MINUS + size : size;
    }
}
