package app.contrail.domain;

import java.time.Instant;
import java.util.UUID;

/** What the user noted about a time. */
public record Note(UUID id, Instant at, String text) {
    public static Note of(Instant at, String text) {
        return new Note(UUID.randomUUID(), at, text.strip());
    }
}
