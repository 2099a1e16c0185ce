package app.contrail.ui.shell;

import app.contrail.domain.ContestId;
import app.contrail.settings.SettingsException;
import app.contrail.settings.TeamMemory;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.LatestOnly;
import app.contrail.ui.contests.ContestOrder;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pins and order of the list: they hold at once, and are kept in the background. What cannot be kept holds until the
 * session is closed. For the FX thread.
 */
final class ListChoices {
    private static final System.Logger LOG = System.getLogger(ListChoices.class.getName());

    private final ListMemory memory;
    private final FxExecutor fx;
    private final Runnable troubleChanged;
    private final LatestOnly<TeamMemory> keeper;
    private TeamMemory now;
    private Set<ContestId> pinned;
    private @Nullable String trouble;

    /** @param troubleChanged called when {@link #trouble()} is another */
    ListChoices(ListMemory memory, Executor background, FxExecutor fx, Runnable troubleChanged) {
        this.memory = memory;
        this.fx = fx;
        this.troubleChanged = troubleChanged;
        keeper = new LatestOnly<>(background, this::keep);
        now = memory.recall();
        pinned = contests(now);
    }

    /** Immutable. */
    Set<ContestId> pinned() {
        return pinned;
    }

    /** An order that only another version of Contrail knows counts as none. */
    ContestOrder order() {
        return Arrays.stream(ContestOrder.values())
                .filter(order -> order.name().equals(now.order()))
                .findFirst()
                .orElse(ContestOrder.SERVICE);
    }

    /** Why the newest choices could not be kept, in a sentence; null if they were, or will be. */
    @Nullable String trouble() {
        return trouble;
    }

    /** Puts a contest on top, or back to its place if it was there. */
    void pin(ContestId contest) {
        change(now.pinning(contest.value(), !pinned.contains(contest)));
    }

    void order(ContestOrder order) {
        if (order != order()) {
            change(now.ordered(order.name()));
        }
    }

    private void change(TeamMemory changed) {
        now = changed;
        pinned = contests(changed);
        keeper.accept(changed);
    }

    private void keep(TeamMemory newest) {
        try {
            memory.remember(newest.pinned(), newest.order());
            fx.execute(() -> tell(null));
        } catch (SettingsException e) {
            LOG.log(System.Logger.Level.WARNING, "Pins and order of the contests could not be kept", e);
            fx.execute(() -> tell(e.getMessage()));
        }
    }

    private void tell(@Nullable String newTrouble) {
        boolean changed = trouble != null || newTrouble != null;
        trouble = newTrouble;
        if (changed) {
            troubleChanged.run();
        }
    }

    private static Set<ContestId> contests(TeamMemory memory) {
        return memory.pinned().stream()
                .filter(id -> !id.isBlank())
                .map(ContestId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
