package app.contrail.cli;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The period that a command is about. */
final class PeriodOptions {
    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Where the period begins. Default: with the first poll.")
    @Nullable TypedTime from;

    @Option(names = "--to", paramLabel = "TIME", description = "Where the period ends. Default: now.")
    @Nullable TypedTime to;

    /** Where it begins, on the clock of this zone; null for the beginning of what was recorded. */
    @Nullable Instant first(Clock clock) {
        return from == null ? null : from.first(clock.getZone());
    }

    /** Where it ends, on the clock of this zone; null for now. */
    @Nullable Instant last(Clock clock) {
        return to == null ? null : to.last(clock.getZone());
    }

    /** @throws CommandFailure if it ends before it begins, or is still to come */
    void check(Clock clock) {
        Instant first = first(clock);
        Instant last = last(clock);
        if (first == null) {
            return;
        }
        if (last != null && first.isAfter(last)) {
            throw new CommandFailure(ExitCode.USAGE, "--from is after --to; exchange them or leave one of them out.");
        }
        if (first.isAfter(clock.instant())) {
            throw new CommandFailure(ExitCode.USAGE, "--from is still to come; name an earlier time or leave it out.");
        }
    }
}
