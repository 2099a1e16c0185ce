package app.contrail.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The service's documented samples. */
final class Fixtures {
    static final String ANALYTICS = read("analytics.json");
    static final String LEADERBOARD = read("leaderboard.json");
    static final String ENTRIES = read("entries.json");
    static final String CONTEST = read("contest.json");
    static final String CONTESTS = read("contests.json");
    static final String ERROR_401 = read("error-401.json");
    static final String ERROR_429 = read("error-429.json");

    private Fixtures() {}

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Fixtures.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
