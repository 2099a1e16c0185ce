package app.contrail.ui.common;

import app.contrail.domain.LeaderboardEntry;
import app.contrail.domain.Masking;
import org.jspecify.annotations.Nullable;

/** What participants are called on screen: with addresses masked, unless the user wants them in clear. For one thread. */
public final class ParticipantNames {
    private boolean masked = true;

    /** @return whether that is another way than before */
    boolean mask(boolean wanted) {
        boolean changed = masked != wanted;
        masked = wanted;
        return changed;
    }

    /** Whether addresses are masked. */
    public boolean masked() {
        return masked;
    }

    /** The name, else the address, else the entry's id. */
    public String name(LeaderboardEntry entry) {
        if (masked) {
            return Masking.participant(entry);
        }
        String name = entry.name();
        if (name != null && !name.isBlank()) {
            return name;
        }
        String address = address(entry);
        return address != null ? address : entry.id();
    }

    /** The address; null if there is none. */
    public @Nullable String address(LeaderboardEntry entry) {
        if (masked) {
            return Masking.maskedEmail(entry);
        }
        String email = entry.email();
        return email == null || email.isBlank() ? null : email;
    }
}
