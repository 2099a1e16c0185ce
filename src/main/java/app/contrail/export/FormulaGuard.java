package app.contrail.export;

/** Keeps a spreadsheet from running text that somebody typed into a contest's form. */
public final class FormulaGuard {
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\0";

    private FormulaGuard() {}

    /** The text, with {@code '} before it if a spreadsheet would read it as a formula. For text only, never for numbers. */
    public static String guard(String text) {
        return !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
