package app.contrail.ui.common;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of the window, from {@code i18n/messages.properties}. Keys read {@code feature.element.role} and stand in
 * the code as whole literals, so that a test can tell missing and unused ones.
 */
public final class Messages {
    private final ResourceBundle bundle;
    private final Locale locale;

    private Messages(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** The texts for this locale, or the English ones where there is no translation. */
    public static Messages load(Locale locale) {
        ResourceBundle.Control englishIsTheFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(
                ResourceBundle.getBundle("app.contrail.i18n.messages", locale, englishIsTheFallback), locale);
    }

    /** For the {@code %key} references of FXML. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /**
     * The text of a key, its {@code {0}}… filled in.
     *
     * @param arguments ready for display: {@link Formats} has rounded and grouped numbers already
     * @throws java.util.MissingResourceException if there is no such key
     */
    public String text(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }
}
