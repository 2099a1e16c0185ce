package app.contrail.cli;

/** A running sample service on this machine. */
public interface SampleServer extends AutoCloseable {

    /** Where it listens, such as {@code http://127.0.0.1:8080/api/v1}. */
    String baseUrl();

    /** The key it takes; no secret, since it opens nothing but sample data. */
    String key();

    /** Stops listening and frees the port. */
    @Override
    void close();
}
