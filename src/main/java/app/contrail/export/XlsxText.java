package app.contrail.export;

/**
 * Text as a cell of a spreadsheet file holds it. What XML cannot hold or would change, such as NUL, a carriage return or a
 * space at the end, is written as {@code _x0000_}, and the beginning of text that reads so itself as {@code _x005F_}: that
 * is how spreadsheets do it, and they show the character again.
 */
final class XlsxText {
    /** Characters, counted as Java does: a spreadsheet takes no file with more in a cell. */
    static final int LONGEST = 32_767;

    /** Stands at the end of text that was too long. */
    static final String CUT = "…[cut]";

    private XlsxText() {}

    static String of(String text) {
        String whole = cut(PlainText.wellFormed(text));
        int end = whole.length();
        for (int i = 0; i < end; i++) {
            if (mustBeWritten(whole, i)) {
                return written(whole);
            }
        }
        return whole;
    }

    private static String written(String text) {
        StringBuilder written = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (mustBeWritten(text, i)) {
                written.append(String.format("_x%04X_", (int) c));
            } else {
                written.append(c);
            }
        }
        return written.toString();
    }

    private static boolean mustBeWritten(String text, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '_' -> readsAsWritten(text, at);
            case ' ', '\t', '\n' -> at == 0 || at == text.length() - 1;
            case '\uFFFE', '\uFFFF' -> true;
            default -> c < ' ';
        };
    }

    /** Whether what starts here looks like a character that is written as its number. */
    private static boolean readsAsWritten(String text, int at) {
        return text.length() > at + 6
                && text.charAt(at + 1) == 'x'
                && text.charAt(at + 6) == '_'
                && text.substring(at + 2, at + 6).chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = LONGEST - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
