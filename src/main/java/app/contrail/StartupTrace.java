package app.contrail;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long a start takes, from the beginning of the process to the first live data on screen. Remembers when each
 * milestone was first reached and, once asked to, prints them: those passed at once, and those to come as they are
 * reached. Safe for use by many threads.
 */
final class StartupTrace {
    /** In the order in which a window usually reaches them. */
    enum Milestone {
        MAIN("main"),
        COMMAND("command line read"),
        TOOLKIT("toolkit started"),
        SHOWN("window shown"),
        KNOWN("last known data drawn"),
        LIVE("first live data drawn");

        private final String words;

        Milestone(String words) {
            this.words = words;
        }
    }

    private final Clock clock;
    private final Map<Milestone, Instant> reached = new EnumMap<>(Milestone.class);
    private @Nullable Printing printing;

    private record Printing(PrintStream out, Instant begin) {
        void print(Milestone milestone, Instant at) {
            long millis = Duration.between(begin, at).toMillis();
            out.println(String.format(Locale.ROOT, "startup: %5d ms  %s", millis, milestone.words));
        }
    }

    StartupTrace(Clock clock) {
        this.clock = clock;
    }

    /** Only the first time counts, so it may be called again and again. */
    synchronized void reached(Milestone milestone) {
        if (reached.containsKey(milestone)) {
            return;
        }
        Instant now = clock.instant();
        reached.put(milestone, now);
        if (printing != null) {
            printing.print(milestone, now);
        }
    }

    /** @param begin since when time counts */
    synchronized void printTo(PrintStream out, Instant begin) {
        Printing begun = new Printing(out, begin);
        reached.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(passed -> begun.print(passed.getKey(), passed.getValue()));
        printing = begun;
    }
}
