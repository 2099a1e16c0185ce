package app.contrail.ui.common;

import app.contrail.settings.Appearance.Hours;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
    /** What stands before and after a number in per cent. */
    final String percentBefore;

    final String percentAfter;
    /** What stands between a date and a time. */
    final String beforeTime;

    /** As in the design, where other English has no space. */
    private static final String ENGLISH_PERCENT = "\u00a0%";

    private static final String USUAL_BEFORE_TIME = ", ";

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
        boolean english = locale.getLanguage().equals("en");
        DecimalFormat percent = (DecimalFormat) NumberFormat.getPercentInstance(locale);
        percentBefore = english ? "" : percent.getPositivePrefix();
        percentAfter = english ? ENGLISH_PERCENT : percent.getPositiveSuffix();
        beforeTime = beforeTime();
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
        String pattern = own(null, style);
        return pattern.indexOf('h') >= 0 || pattern.indexOf('K') >= 0;
    }

    /** What the locale's own way has there, if it has the time last and no words between. */
    private String beforeTime() {
        String date = own(FormatStyle.MEDIUM, null);
        String clock = own(null, FormatStyle.SHORT);
        String both = own(FormatStyle.MEDIUM, FormatStyle.SHORT);
        if (!both.startsWith(date) || !both.endsWith(clock)) {
            return USUAL_BEFORE_TIME;
        }
        String between = both.substring(date.length(), both.length() - clock.length());
        boolean words = between.chars().anyMatch(each -> Character.isLetter(each) || each == '\'');
        return between.isEmpty() || words ? USUAL_BEFORE_TIME : between;
    }

    private String own(@Nullable FormatStyle date, @Nullable FormatStyle clock) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(date, clock, IsoChronology.INSTANCE, locale);
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
