package app.contrail.diagnosis;

import app.contrail.history.HistoryLook;
import java.util.Locale;

/** How much is recorded, in a few words. */
public final class HistoryWords {
    private HistoryWords() {}

    /** Such as "1,234 polls of 3 contests in 2.1 MB". */
    public static String of(HistoryLook look) {
        return switch (look.condition()) {
            case NONE -> "nothing recorded yet";
            case SOUND ->
                counted(look.polls(), "poll") + " of " + counted(look.contests(), "contest") + " in "
                        + Sizes.text(look.bytes());
            case DAMAGED -> "damaged, " + Sizes.text(look.bytes());
            case NEWER -> "written by a newer Contrail, " + Sizes.text(look.bytes());
            case FOREIGN -> "another program's, " + Sizes.text(look.bytes());
            case UNREADABLE -> "cannot be read";
        };
    }

    private static String counted(long count, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }
}
