package app.contrail.export;

/**
 * Keeps a spreadsheet from running text that somebody typed into a contest's form.
 *
 * <p>It can be undone: text that begins with {@code '} and goes on, after this and any more of them, with the start of a
 * formula, had one {@code '} less. So text that was typed as {@code '=1} gets another one, too.
 */
public final class FormulaGuard {
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\0";

    private FormulaGuard() {}

    /** The text, with {@code '} before it if a spreadsheet would read it as a formula. For text only, never for numbers. */
    public static String guard(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\'') {
            start++;
        }
        boolean guarded = start < text.length() && STARTS_OF_FORMULAS.indexOf(text.charAt(start)) >= 0;
        return guarded ? "'" + text : text;
    }
}
