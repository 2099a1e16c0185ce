package app.contrail.cli;

/** How a command ended, as scripts see it. */
public enum ExitCode {
    DONE(0),
    UNEXPECTED(1),
    USAGE(2),
    KEY_REFUSED(3),
    CONTEST_NOT_FOUND(4),
    SERVICE_FAILING(5),
    LOCAL_DATA(6),
    /** By Ctrl+C, before it was done; the number by which shells know that. */
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number that the process ends with. */
    public int code() {
        return code;
    }
}
