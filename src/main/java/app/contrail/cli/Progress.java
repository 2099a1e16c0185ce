package app.contrail.cli;

import java.util.function.Supplier;

/** Tells somebody who waits how far the work is, from half a second on until it is closed. */
public interface Progress extends AutoCloseable {

    /** Tells nobody. */
    Progress NONE = new Progress() {
        @Override
        public void now(Supplier<String> doing) {
            // Nobody listens.
        }

        @Override
        public void close() {
            // Nothing was begun.
        }
    };

    /** @param doing a few words about what is going on; asked for now and then, on any thread */
    void now(Supplier<String> doing);

    /** Takes back what was told last. */
    @Override
    void close();
}
