package app.contrail.export;

import java.util.function.IntPredicate;

/** Takes out of foreign text what could steer a terminal or turn a line around. Everything a reader sees stays. */
public final class PlainText {
    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /** The text without control characters; line breaks and tabs stay, because a file may hold them. */
    public static String withoutControls(String text) {
        return keep(text, c -> !Character.isISOControl(c) || c == '\t' || c == '\n' || c == '\r');
    }

    /**
     * The text with U+FFFD in place of every half of a pair of surrogates that stands alone: it is no character, and no
     * file in UTF-8 can hold it. All else stays.
     */
    static String wellFormed(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        return text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The text as one line: control characters and marks of writing direction gone, every run of white space one space. */
    public static String oneLine(String text) {
        String spaced = text.codePoints()
                .map(c -> isBreak(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return keep(spaced, c -> !Character.isISOControl(c) && !isDirectionMark(c))
                .strip()
                .replaceAll(" {2,}", " ");
    }

    private static String keep(String text, IntPredicate wanted) {
        return text.codePoints()
                .filter(wanted)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isBreak(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Marks that let a title rewrite the look of what follows it. */
    private static boolean isDirectionMark(int c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
