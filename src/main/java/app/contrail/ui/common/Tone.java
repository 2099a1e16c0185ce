package app.contrail.ui.common;

import javafx.scene.Node;

/** What a change means to a contest manager. The colour repeats what an arrow, a sign or a word says. */
public enum Tone {
    NEUTRAL,
    GOOD,
    BAD,
    /** Not there before. */
    NEW;

    /** The tone of an amount: rising is good or bad, as told. */
    public static Tone of(double amount, boolean risingIsGood) {
        if (amount == 0) {
            return NEUTRAL;
        }
        return amount > 0 == risingIsGood ? GOOD : BAD;
    }

    /** Tells the style sheets. */
    public void mark(Node node) {
        node.pseudoClassStateChanged(PseudoState.GOOD, this == GOOD);
        node.pseudoClassStateChanged(PseudoState.BAD, this == BAD);
        node.pseudoClassStateChanged(PseudoState.NEW, this == NEW);
    }
}
