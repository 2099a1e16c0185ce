package app.contrail.cli;

import app.contrail.domain.ContestId;
import app.contrail.domain.PollResult;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Polls some contests round after round and records what comes. */
final class Rounds implements Runnable {
    private final Function<ContestId, PollResult> poll;
    private final Consumer<PollResult> keep;
    private final List<ContestId> chosen;

    /** @param chosen the contests to poll, each in every round */
    Rounds(Function<ContestId, PollResult> poll, Consumer<PollResult> keep, List<ContestId> chosen) {
        this.poll = poll;
        this.keep = keep;
        this.chosen = chosen.stream().distinct().toList();
    }

    /** One round. Interrupted, it ends early and records nothing that was cut short. */
    @Override
    public void run() {
        for (ContestId contest : chosen) {
            PollResult result = poll.apply(contest);
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            keep.accept(result);
        }
    }
}
