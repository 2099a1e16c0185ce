package app.contrail.export;

import app.contrail.roster.Roster;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is to be said about entries that came, went and changed while all of them were read. */
public final class RosterChanges {
    private RosterChanges() {}

    /** Plain sentences in English; none if nothing changed and nothing is missing. */
    public static List<String> sentences(Roster roster) {
        List<String> sentences = new ArrayList<>();
        if (roster.cameIn() + roster.vanished() + roster.changed() > 0) {
            sentences.add(filled(
                    "While the entries were read, {0} came in, {1} went away and {2} changed; each is as it was read"
                            + " last.",
                    roster.cameIn(), roster.vanished(), roster.changed()));
        }
        if (roster.mayLack() > 0) {
            sentences.add(filled(
                    "Up to {0} entries may be missing, because they moved between pages while these were read; try again"
                            + " when fewer come in.",
                    roster.mayLack()));
        }
        return sentences;
    }

    private static String filled(String sentence, Object... numbers) {
        return new MessageFormat(sentence, Locale.ENGLISH).format(numbers);
    }
}
