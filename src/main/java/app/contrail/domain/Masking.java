package app.contrail.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hides who a participant is while leaving enough to tell participants apart. */
public final class Masking {
    private static final String HIDDEN = "•••";

    /** Two of fewer would tell too much of the number. */
    private static final int LEAST_DIGITS = 6;

    // Control characters count as part of an address: nobody sees them, and what is written later may lack them.
    private static final Pattern ADDRESS =
            Pattern.compile("[^ \\t\\n\\r<>()\\[\\]\",;:]+@[^ \\t\\n\\r<>()\\[\\]\",;:]+");

    private Masking() {}

    /**
     * The address with all of its local part but the first character hidden: {@code jane@example.com} becomes
     * {@code j•••@example.com}. What is no address keeps its first character only.
     */
    public static String email(String address) {
        if (address.isEmpty()) {
            return HIDDEN;
        }
        int at = address.lastIndexOf('@');
        String first = at == 0 ? "" : address.substring(0, address.offsetByCodePoints(0, 1));
        return first + HIDDEN + (at < 0 ? "" : address.substring(at));
    }

    /**
     * What to call a participant: the name, else the masked address, else the entry's id. An address that was given as a
     * name, or within one, is masked too.
     */
    public static String participant(LeaderboardEntry entry) {
        String name = entry.name();
        if (name != null && !name.isBlank()) {
            return name(name);
        }
        String masked = maskedEmail(entry);
        return masked != null ? masked : entry.id();
    }

    /**
     * The number with all but its last two digits hidden: {@code +1 202 555 0123} becomes {@code •••23}. Of a number with
     * less than six digits nothing is left.
     */
    public static String phone(String number) {
        int[] digits = number.codePoints().filter(Character::isDigit).toArray();
        return digits.length < LEAST_DIGITS ? HIDDEN : HIDDEN + new String(digits, digits.length - 2, 2);
    }

    /** The same entry with address and number masked, and with every address in its name. */
    public static Entry masked(Entry entry) {
        String name = entry.name();
        String email = entry.email();
        String phone = entry.phone();
        return new Entry(
                entry.id(),
                email == null || email.isBlank() ? null : email(email),
                name == null ? null : name(name),
                phone == null || phone.isBlank() ? null : phone(phone),
                entry.points(),
                entry.emailConfirmed(),
                entry.disqualified(),
                entry.referralCode(),
                entry.createdAt());
    }

    /** The note with every address in it masked. */
    public static Note note(Note note) {
        String text = name(note.text());
        int most = Math.min(text.codePointCount(0, text.length()), Note.MAX_CHARACTERS);
        return note.withText(text.substring(0, text.offsetByCodePoints(0, most)));
    }

    /** The name, or other text, with every address in it masked. */
    public static String name(String name) {
        return ADDRESS.matcher(name).replaceAll(found -> Matcher.quoteReplacement(email(found.group())));
    }

    /** The masked address, or null if there is none. */
    public static @Nullable String maskedEmail(LeaderboardEntry entry) {
        String email = entry.email();
        return email == null || email.isBlank() ? null : email(email);
    }
}
