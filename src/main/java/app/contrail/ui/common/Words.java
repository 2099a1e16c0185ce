package app.contrail.ui.common;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestStatus;
import org.jspecify.annotations.Nullable;

/** The service's words for status and mode, in the user's language; what is undocumented is shown as it comes. */
public final class Words {
    private final Messages messages;

    public Words(Messages messages) {
        this.messages = messages;
    }

    /** Null if the service has not said. */
    public @Nullable String status(Contest contest) {
        return switch (contest.knownStatus()) {
            case ACTIVE -> messages.text("status.active.word");
            case PAUSED -> messages.text("status.paused.word");
            case DRAFT -> messages.text("status.draft.word");
            case ENDED -> messages.text("status.ended.word");
            case OTHER -> unlessBlank(contest.status());
        };
    }

    /** Null if the service has not said. */
    public @Nullable String mode(Contest contest) {
        return switch (contest.mode()) {
            case null -> null;
            case "giveaway" -> messages.text("mode.giveaway.word");
            case "leaderboard" -> messages.text("mode.leaderboard.word");
            case "waitlist" -> messages.text("mode.waitlist.word");
            default -> unlessBlank(contest.mode());
        };
    }

    private static @Nullable String unlessBlank(@Nullable String word) {
        return word == null || word.isBlank() ? null : word;
    }

    /** The head of the group that lists contests of this status. */
    public String group(ContestStatus status) {
        return switch (status) {
            case ACTIVE -> messages.text("contests.active.group");
            case PAUSED -> messages.text("contests.paused.group");
            case DRAFT -> messages.text("contests.draft.group");
            case ENDED -> messages.text("contests.ended.group");
            case OTHER -> messages.text("contests.other.group");
        };
    }
}
