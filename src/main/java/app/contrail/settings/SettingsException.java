package app.contrail.settings;

/** Settings could not be saved. The message is a sentence for the user. */
public final class SettingsException extends RuntimeException {
    public SettingsException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
