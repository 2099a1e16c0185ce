package app.contrail.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often to poll, as a person types it. */
record PollEvery(Duration time) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})(s|m|h)");
    private static final Duration SHORTEST = Duration.ofSeconds(10);

    static final PollEvery USUAL = new PollEvery(Duration.ofSeconds(30));

    PollEvery {
        if (time.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("polls must be at least 10s apart");
        }
    }

    /**
     * Reads a time such as {@code 30s}, {@code 5m} or {@code 1h}.
     *
     * @throws IllegalArgumentException with a reason for the user, if it is none
     */
    static PollEvery parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a time looks like 30s, 5m or 1h");
        }
        long amount = Long.parseLong(parts.group(1));
        return new PollEvery(
                switch (parts.group(2)) {
                    case "s" -> Duration.ofSeconds(amount);
                    case "m" -> Duration.ofMinutes(amount);
                    default -> Duration.ofHours(amount);
                });
    }
}
