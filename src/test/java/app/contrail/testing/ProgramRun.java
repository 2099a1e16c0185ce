package app.contrail.testing;

/**
 * How a command ended.
 *
 * @param code the exit code
 * @param out what went to stdout
 * @param err what went to stderr
 */
public record ProgramRun(int code, String out, String err) {}
