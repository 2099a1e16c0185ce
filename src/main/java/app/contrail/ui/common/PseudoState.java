package app.contrail.ui.common;

import javafx.css.PseudoClass;

/** The states that the style sheets know; each comes with a word or an arrow, never alone. */
public final class PseudoState {
    /** The value is the last good one, not the newest. */
    public static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    /** There is no value because every answer failed. */
    public static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    /** Nothing has been read yet, or there is nothing to show. */
    public static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
    /** Something is in the way. */
    public static final PseudoClass SEVERE = PseudoClass.getPseudoClass("severe");

    /** A change for the better. */
    public static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    /** A change for the worse. */
    public static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    /** It was not there before. */
    public static final PseudoClass NEW = PseudoClass.getPseudoClass("new");

    private PseudoState() {}
}
