package app.contrail.domain;

import org.jspecify.annotations.Nullable;

/** Where a contest stands. The service may add words of its own; those are {@link #OTHER} and shown as they come. */
public enum ContestStatus {
    ACTIVE("active"),
    PAUSED("paused"),
    DRAFT("draft"),
    ENDED("ended"),
    OTHER("");

    private final String code;

    ContestStatus(String code) {
        this.code = code;
    }

    /** The status that the service means by this word; {@link #OTHER} for one it has not documented, or none. */
    public static ContestStatus of(@Nullable String word) {
        for (ContestStatus status : values()) {
            if (status != OTHER && status.code.equalsIgnoreCase(word)) {
                return status;
            }
        }
        return OTHER;
    }
}
