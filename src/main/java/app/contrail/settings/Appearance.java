package app.contrail.settings;

/**
 * What the window looks like.
 *
 * @param textPercent the size of text, in per cent of the usual one, from {@link #SMALLEST} to {@link #LARGEST}
 * @param locale a BCP 47 tag by which numbers and dates are written; empty for the system's
 */
public record Appearance(Look look, int textPercent, String locale, Hours hours) {
    public static final int SMALLEST = 80;
    public static final int LARGEST = 200;

    public static final Appearance USUAL = new Appearance(Look.SYSTEM, 100, "", Hours.LOCALE);

    /** Light or dark. */
    public enum Look {
        /** As the rest of the desktop. */
        SYSTEM,
        LIGHT,
        DARK
    }

    /** How the time of day is written. */
    public enum Hours {
        /** As is usual for the locale. */
        LOCALE,
        TWELVE,
        TWENTY_FOUR
    }

    /** @throws IllegalArgumentException if the size is out of its range */
    public Appearance {
        if (textPercent < SMALLEST || textPercent > LARGEST) {
            throw new IllegalArgumentException("no such size of text: " + textPercent);
        }
        locale = Unicode.of(locale);
    }

    public Appearance withLook(Look other) {
        return new Appearance(other, textPercent, locale, hours);
    }

    public Appearance withTextPercent(int other) {
        return new Appearance(look, other, locale, hours);
    }

    public Appearance withLocale(String other) {
        return new Appearance(look, textPercent, other, hours);
    }

    public Appearance withHours(Hours other) {
        return new Appearance(look, textPercent, locale, other);
    }
}
