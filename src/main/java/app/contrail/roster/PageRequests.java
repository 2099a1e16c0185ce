package app.contrail.roster;

import app.contrail.api.ContestApi;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.domain.EntriesPage;
import app.contrail.domain.Outcome;
import app.contrail.polling.BackOff;
import app.contrail.polling.RequestRoom;
import app.contrail.roster.RosterProgress.Waiting;
import java.time.Duration;
import java.util.function.Consumer;

/** Asks for single pages, with patience: waits for room in the request budget, and asks again for what may still come. */
final class PageRequests {
    /** About two minutes of waiting in all, unless the service asks for more. */
    static final int MOST_ATTEMPTS = 8;

    /** What the service gives at most. */
    static final int ENTRIES_PER_PAGE = 100;

    private final ContestApi api;
    private final RequestRoom room;
    private final BackOff backOff;
    private final Pause pause;

    PageRequests(ContestApi api, RequestRoom room, BackOff backOff, Pause pause) {
        this.api = api;
        this.room = room;
        this.backOff = backOff;
        this.pause = pause;
    }

    /**
     * The page, or why it is not worth asking any more.
     *
     * @throws InterruptedException if the thread was interrupted before an answer came
     */
    Outcome<EntriesPage> ask(ContestId contest, int page, Consumer<Waiting> listener) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            awaitRoom(listener);
            listener.accept(new Waiting.ForAnswer());
            Outcome<EntriesPage> answer = api.entries(contest, page, ENTRIES_PER_PAGE);
            ApiFailure why = answer.failureOrNull();
            if (why == null) {
                return answer;
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (attempt >= MOST_ATTEMPTS || !isWorthAnother(why)) {
                return answer;
            }
            Duration wait = backOff.after(attempt, why);
            listener.accept(new Waiting.AfterFailure(why, wait));
            pause.pause(wait);
        }
    }

    private void awaitRoom(Consumer<Waiting> listener) throws InterruptedException {
        for (Duration wait = room.claim(1); wait.isPositive(); wait = room.claim(1)) {
            listener.accept(new Waiting.ForRoom(wait));
            pause.pause(wait);
        }
    }

    /** A key comes when somebody gives it, not when somebody asks for it. */
    private static boolean isWorthAnother(ApiFailure why) {
        return BackOff.prospect(why) != BackOff.Prospect.REFUSAL && !(why instanceof ApiFailure.KeyUnknown);
    }
}
