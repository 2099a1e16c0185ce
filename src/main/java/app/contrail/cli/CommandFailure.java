package app.contrail.cli;

import org.jspecify.annotations.Nullable;

/** Ends a command: with one sentence for the user, which says what to do, and an exit code. */
public final class CommandFailure extends RuntimeException {
    private final ExitCode exitCode;

    public CommandFailure(ExitCode exitCode, String sentence) {
        this(exitCode, sentence, null);
    }

    public CommandFailure(ExitCode exitCode, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    /** What to tell the user. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
