package app.contrail.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One row of the list of entries, as the service shows it at a moment. At least one of e-mail and phone is there. */
public record SampleEntry(
        String id,
        @Nullable String email,
        @Nullable String name,
        @Nullable String phone,
        long points,
        boolean emailConfirmed,
        boolean disqualified,
        String referralCode,
        Instant createdAt) {

    static SampleEntry of(Participant participant, long at) {
        return new SampleEntry(
                participant.id(),
                participant.email(),
                participant.name(),
                participant.phone(),
                participant.points(at),
                participant.confirmed(at),
                participant.disqualified(at),
                participant.referralCode(),
                Instant.ofEpochMilli(participant.createdAt()));
    }
}
