package app.contrail.ui.shell;

import app.contrail.domain.ContestId;
import java.util.LinkedHashSet;
import java.util.Set;

/** The contests of one team that the user wants on top. For the FX thread; never waits. */
public interface Pins {

    /** Immutable. */
    Set<ContestId> pinned();

    /** @param on whether the contest is pinned from now on */
    void pin(ContestId contest, boolean on);

    /** Pins that are forgotten with the session. */
    static Pins inMemory() {
        return new Pins() {
            private final Set<ContestId> pinned = new LinkedHashSet<>();

            @Override
            public Set<ContestId> pinned() {
                return Set.copyOf(pinned);
            }

            @Override
            public void pin(ContestId contest, boolean on) {
                if (on) {
                    pinned.add(contest);
                } else {
                    pinned.remove(contest);
                }
            }
        };
    }
}
