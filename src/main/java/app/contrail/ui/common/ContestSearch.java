package app.contrail.ui.common;

import app.contrail.domain.Contest;
import java.util.Locale;
import java.util.Objects;

/** What the user typed to find contests by title, slug or id, whatever the case; blank finds all. */
public final class ContestSearch {
    private final String wanted;

    public ContestSearch(String typed) {
        wanted = fold(typed);
    }

    public boolean finds(Contest contest) {
        return wanted.isEmpty()
                || fold(contest.displayTitle()).contains(wanted)
                || fold(Objects.requireNonNullElse(contest.slug(), "")).contains(wanted)
                || fold(contest.id().value()).contains(wanted);
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
