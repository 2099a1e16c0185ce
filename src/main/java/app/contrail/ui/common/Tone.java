package app.contrail.ui.common;

import javafx.css.PseudoClass;
import javafx.scene.Node;

/** What a change means to a contest manager. The colour repeats what an arrow, a sign or a word says. */
public enum Tone {
    NEUTRAL,
    GOOD,
    BAD,
    /** Not there before. */
    NEW;

    private static final PseudoClass GOOD_STATE = PseudoClass.getPseudoClass("good");
    private static final PseudoClass BAD_STATE = PseudoClass.getPseudoClass("bad");
    private static final PseudoClass NEW_STATE = PseudoClass.getPseudoClass("new");

    /** The tone of an amount: rising is good or bad, as told. */
    public static Tone of(double amount, boolean risingIsGood) {
        if (amount == 0) {
            return NEUTRAL;
        }
        return amount > 0 == risingIsGood ? GOOD : BAD;
    }

    /** Tells the style sheets. */
    public void mark(Node node) {
        node.pseudoClassStateChanged(GOOD_STATE, this == GOOD);
        node.pseudoClassStateChanged(BAD_STATE, this == BAD);
        node.pseudoClassStateChanged(NEW_STATE, this == NEW);
    }
}
