package app.contrail.domain;

/**
 * The service's own identifier of a contest, such as {@code clx1abc123def456}; opaque, never parsed.
 *
 * @param value never blank
 */
public record ContestId(String value) {
    public ContestId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A contest id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
