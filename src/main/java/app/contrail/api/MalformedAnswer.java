package app.contrail.api;

/**
 * An answer that is not what the service documents. The message names fields, never their contents; there is no cause,
 * because a parser's message quotes what it could not read.
 */
final class MalformedAnswer extends Exception {
    private final String problem;

    MalformedAnswer(String problem) {
        super(problem);
        this.problem = problem;
    }

    String problem() {
        return problem;
    }
}
