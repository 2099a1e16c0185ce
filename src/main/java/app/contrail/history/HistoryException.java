package app.contrail.history;

/** Recorded polls could not be read or written. The message is a sentence for the user and names no participant. */
public final class HistoryException extends RuntimeException {
    public HistoryException(String sentence) {
        super(sentence);
    }

    public HistoryException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
