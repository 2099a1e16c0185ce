package app.contrail.ui.common;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Orders titles as readers of a language expect it. What there is to work out of a title is worked out once, not at each
 * comparison, because a team has a thousand of them. For one sorting in one thread.
 */
public final class TitleOrder implements Comparator<String> {
    private final Collator collator;
    private final Map<String, CollationKey> keys = new HashMap<>();

    public TitleOrder(Locale locale) {
        collator = Collator.getInstance(locale);
    }

    @Override
    public int compare(String left, String right) {
        return key(left).compareTo(key(right));
    }

    private CollationKey key(String title) {
        return keys.computeIfAbsent(title, collator::getCollationKey);
    }
}
