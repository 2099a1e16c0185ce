package app.contrail.ui.common;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What a file is called unless the user says otherwise: by contest, what is in it, and day. Windows, macOS and Linux take
 * such a name, and so do the tools that files are sent by: letters and digits of any script, and hyphens.
 */
public final class SuggestedName {
    /** Systems take 255 bytes; the rest is for what is in the file, its ending, and the name it has while it is written. */
    private static final int MOST_TITLE_BYTES = 120;

    private SuggestedName() {}

    /**
     * The name with its ending.
     *
     * @param title of the contest, as somebody typed it; may be empty
     * @param content what is in the file, in small letters and hyphens; empty if the ending says it
     * @param extension without the dot
     */
    public static String of(String title, String content, LocalDate day, String extension) {
        String words = words(title);
        String named = words.isEmpty() ? "contest" : words;
        return (content.isEmpty() ? named : named + "-" + content) + "-" + day + "." + extension;
    }

    private static String words(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFC)
                // Marks of writing direction and the joiners of emoji are seen by nobody.
                .replaceAll("\\p{Cf}", "")
                // Not the digits in circles and the like, nor the selectors that follow emoji.
                .replaceAll("[^\\p{L}\\p{Mn}\\p{Mc}\\p{Nd}]+|[\\uFE00-\\uFE0F]", "-")
                .toLowerCase(Locale.ROOT);
        return trimmed(cut(trimmed(plain)));
    }

    private static String cut(String words) {
        int end = 0;
        int bytes = 0;
        while (end < words.length()) {
            int next = words.offsetByCodePoints(end, 1);
            bytes += words.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_TITLE_BYTES) {
                break;
            }
            end = next;
        }
        return words.substring(0, end);
    }

    private static String trimmed(String words) {
        return words.replaceAll("-{2,}", "-").replaceAll("^-|-$", "");
    }
}
