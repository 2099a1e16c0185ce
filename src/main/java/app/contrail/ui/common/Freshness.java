package app.contrail.ui.common;

import app.contrail.domain.Reading;
import javafx.scene.Node;

/** How good a shown value is. The four look different and read differently. */
public enum Freshness {
    /** Nothing has been read yet. */
    PENDING,
    /** Read in an earlier run. */
    RECORDED,
    /** The newest answer. */
    FRESH,
    /** The last good answer; newer ones failed. */
    STALE,
    /** No answer was ever good. */
    FAILED;

    public static Freshness of(Reading<?> reading) {
        return switch (reading) {
            case Reading.Pending<?> pending -> PENDING;
            case Reading.Recorded<?> recorded -> RECORDED;
            case Reading.Fresh<?> fresh -> FRESH;
            case Reading.Stale<?> stale -> STALE;
            case Reading.Failed<?> failed -> FAILED;
        };
    }

    /** Tells the style sheets; exactly one of the states is on, or none for a fresh value. */
    public void mark(Node node) {
        node.pseudoClassStateChanged(PseudoState.STALE, this == STALE || this == RECORDED);
        node.pseudoClassStateChanged(PseudoState.FAILED, this == FAILED);
        node.pseudoClassStateChanged(PseudoState.EMPTY, this == PENDING);
    }
}
