package app.contrail.keys;

/** A place for keys cannot be used; the message is a sentence or two for the user, and never holds a key. */
public final class KeyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public KeyException(String message) {
        super(message);
    }

    public KeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
