package app.contrail.api;

import app.contrail.domain.Masking;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes what the service says fit to be shown: one line, no invisible characters, never the key or an address. */
final class Sentences {
    private static final int LONGEST = 300;

    /** Control, format (which holds the bidi controls) and broken characters, except those that part words. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\s\\x{85}]]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\x{85}]+");

    private final Pattern key;
    private final String lowerCaseKey;

    Sentences(ApiKey key) {
        this.key = Pattern.compile(Pattern.quote(key.headerValue()), Pattern.CASE_INSENSITIVE);
        this.lowerCaseKey = key.headerValue().toLowerCase(Locale.ROOT);
    }

    /** The sentence as it may be shown and logged, at most 300 characters; null if nothing is left of it. */
    @Nullable String clean(@Nullable String sentence) {
        if (sentence == null) {
            return null;
        }
        String line = SPACES.matcher(INVISIBLE.matcher(sentence).replaceAll(""))
                .replaceAll(" ")
                .strip();
        // After the invisible characters, which could have parted an echoed key; before the cut, which could halve it.
        String hidden = Masking.name(key.matcher(line).replaceAll("•••"));
        return hidden.isEmpty() ? null : shortened(hidden);
    }

    /** Whether the text holds the key, in whatever case: a host name arrives in lower case. */
    boolean holdsKey(String text) {
        return text.toLowerCase(Locale.ROOT).contains(lowerCaseKey);
    }

    private static String shortened(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = LONGEST - 1;
        if (Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end) + "…";
    }
}
