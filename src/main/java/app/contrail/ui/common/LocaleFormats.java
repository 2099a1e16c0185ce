package app.contrail.ui.common;

import app.contrail.settings.Appearance.Hours;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;

/** The formats of one locale. Not safe for several threads. */
final class LocaleFormats {
    final Locale locale;
    final NumberFormat whole;
    final NumberFormat oneDecimal;
    final NumberFormat upToOneDecimal;
    final NumberFormat compact;
    final DateTimeFormatter time;
    final DateTimeFormatter timeWithSeconds;
    final DateTimeFormatter day;
    final DateTimeFormatter dayWithYear;
    final DateTimeFormatter weekday;
    final DateTimeFormatter zone;

    private final Hours hours;

    LocaleFormats(Locale locale, Hours hours) {
        this.locale = locale;
        this.hours = hours;
        whole = NumberFormat.getIntegerInstance(locale);
        oneDecimal = decimals(locale, 1, 1);
        upToOneDecimal = decimals(locale, 0, 1);
        compact = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
        compact.setMaximumFractionDigits(1);
        compact.setRoundingMode(RoundingMode.HALF_UP);
        time = time(FormatStyle.SHORT, "m");
        timeWithSeconds = time(FormatStyle.MEDIUM, "ms");
        day = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale);
        dayWithYear = DateTimeFormatter.ofLocalizedPattern("yMMMd").withLocale(locale);
        weekday = DateTimeFormatter.ofPattern("EEE", locale);
        zone = DateTimeFormatter.ofPattern("z", locale);
    }

    boolean isFor(Locale otherLocale, Hours otherHours) {
        return locale.equals(otherLocale) && hours == otherHours;
    }

    /** The locale's own way, unless that is on the other clock than the one that was asked for. */
    private DateTimeFormatter time(FormatStyle style, String rest) {
        DateTimeFormatter own = DateTimeFormatter.ofLocalizedTime(style).withLocale(locale);
        return switch (hours) {
            case LOCALE -> own;
            case TWELVE -> onTwelve(style) ? own : pattern("h" + rest);
            case TWENTY_FOUR -> onTwelve(style) ? pattern("H" + rest) : own;
        };
    }

    private boolean onTwelve(FormatStyle style) {
        String pattern =
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(null, style, IsoChronology.INSTANCE, locale);
        return pattern.indexOf('h') >= 0 || pattern.indexOf('K') >= 0;
    }

    private DateTimeFormatter pattern(String parts) {
        return DateTimeFormatter.ofLocalizedPattern(parts).withLocale(locale);
    }

    private static NumberFormat decimals(Locale locale, int least, int most) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
