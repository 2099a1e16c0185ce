package app.contrail.ui.shell;

import app.contrail.domain.ContestId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When the user last had the window in front with a contest on it. For the FX thread; never waits. */
public interface LastLooked {

    /** Null if the user never looked at this contest. */
    @Nullable Instant at(ContestId contest);

    /** The user looks at the contest, or did until this moment. */
    void looked(ContestId contest, Instant at);

    /** Forgotten with the session. */
    static LastLooked inMemory() {
        Map<ContestId, Instant> kept = new HashMap<>();
        return new LastLooked() {
            @Override
            public @Nullable Instant at(ContestId contest) {
                return kept.get(contest);
            }

            @Override
            public void looked(ContestId contest, Instant at) {
                kept.put(contest, at);
            }
        };
    }
}
