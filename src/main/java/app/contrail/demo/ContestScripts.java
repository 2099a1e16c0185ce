package app.contrail.demo;

import app.contrail.demo.Audience.Phase;
import app.contrail.demo.Audience.Push;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contests of the invented team, dated relative to the world's epoch: one in every status and mode, and some odd ones. */
final class ContestScripts {
    private static final String DRAFT = "draft";
    private static final String ACTIVE = "active";
    private static final String PAUSED = "paused";
    private static final String ENDED = "ended";
    private static final String GIVEAWAY = "giveaway";
    private static final String LEADERBOARD = "leaderboard";
    private static final String WAITLIST = "waitlist";
    private static final List<Phase> FADING = List.of(new Phase(0, 4), new Phase(3, 2), new Phase(8, 1));
    private static final List<Phase> STEADY = List.of(new Phase(0, 1));
    private static final int NEVER_REACHED = Integer.MAX_VALUE;
    // An evergreen contest needs some last day; nobody looks at sample data for that long.
    private static final Duration EVERGREEN = Duration.ofDays(400);

    private final Instant epoch;

    private ContestScripts(Instant epoch) {
        this.epoch = epoch;
    }

    /** In the order in which the service lists them; the main one first. */
    static List<ContestScript> around(Instant epoch) {
        ContestScripts scripts = new ContestScripts(epoch);
        return List.of(
                scripts.summitRoast(),
                scripts.referAFriend(),
                scripts.lisbon(),
                scripts.sneakers(),
                scripts.headphones(),
                scripts.longTitle(),
                scripts.adventCalendar(),
                scripts.backToSchool(),
                scripts.photoQuiz());
    }

    private ContestScript summitRoast() {
        Instant start = days(-50);
        Instant end = endOfDay(12);
        List<Phase> phases = List.of(
                new Phase(0, 6),
                new Phase(2, 3.5),
                new Phase(5, 2),
                new Phase(10, 1),
                new Phase(36, 1.8),
                new Phase(44, 2.4),
                new Phase(50, 6));
        Push push = new Push(epoch.minus(Duration.ofMinutes(50)), 900, 14);
        return running(
                "Summit Roast: a year of free coffee",
                "Win twelve months of small-farm coffee. Bring a friend and climb the list.",
                "summit-roast-free-coffee",
                GIVEAWAY,
                end,
                new Audience(start, end, 120_000, 0.0535, phases, 0.24, 3_860, push));
    }

    private ContestScript referAFriend() {
        Instant start = days(-200);
        Audience audience = new Audience(start, epoch.plus(EVERGREEN), 9_600, 0.066, STEADY, 0.07, NEVER_REACHED, null);
        return new ContestScript(
                "Refer a Friend Club",
                "Our standing thank-you to people who spread the word.",
                "refer-a-friend-club",
                LEADERBOARD,
                true,
                DRAFT,
                ACTIVE,
                ENDED,
                start,
                null,
                audience);
    }

    private ContestScript lisbon() {
        Instant end = days(4);
        return running(
                "48 Hours in Lisbon",
                "Two nights, two flights, one winner.",
                "48-hours-in-lisbon",
                GIVEAWAY,
                end,
                new Audience(days(-17), end, 6_200, 0.074, FADING, 0.6, 330, null));
    }

    private ContestScript sneakers() {
        return new ContestScript(
                "Sneaker Drop No. 7",
                null,
                "sneaker-drop-7",
                GIVEAWAY,
                false,
                DRAFT,
                ACTIVE,
                ENDED,
                days(0).minus(Duration.ofHours(1)),
                endOfDay(30),
                null);
    }

    private ContestScript headphones() {
        Instant start = days(-70);
        Audience audience = new Audience(start, days(-9), 11_400, 0.089, FADING, 0.16, 700, null);
        return new ContestScript(
                "Aurora Headphones: early access",
                "Join the waitlist and move up by inviting friends. We are refilling stock and will be back soon.",
                "aurora-headphones-early-access",
                WAITLIST,
                true,
                DRAFT,
                ACTIVE,
                PAUSED,
                start,
                null,
                audience);
    }

    private ContestScript longTitle() {
        Instant end = endOfDay(25);
        return running(
                "The Great Harbour Street Neighbourhood Bakery, Bookshop and Bicycle Workshop Tenth Anniversary"
                        + " Thank-You Giveaway for Everyone Who Ever Stopped By for a Cinnamon Bun (and for Those Who"
                        + " Still Mean To)",
                null,
                "harbour-street-tenth-anniversary",
                GIVEAWAY,
                end,
                new Audience(days(-10), end, 1_900, 0.051, FADING, 0.4, NEVER_REACHED, null));
    }

    private ContestScript adventCalendar() {
        return new ContestScript(
                "Winter Advent Calendar",
                null,
                "winter-advent-calendar",
                GIVEAWAY,
                false,
                DRAFT,
                DRAFT,
                DRAFT,
                null,
                null,
                null);
    }

    private ContestScript backToSchool() {
        Instant end = endOfDay(-33);
        return running(
                "Back-to-School Desk Makeover",
                "A desk, a lamp and a chair that does not squeak.",
                "back-to-school-desk-makeover",
                GIVEAWAY,
                end,
                new Audience(days(-95), end, 18_300, 0.061, FADING, 0.2, 600, null));
    }

    /** In words that the service's documentation does not have. */
    private ContestScript photoQuiz() {
        Instant end = endOfDay(-120);
        return new ContestScript(
                "Trail Photo Quiz",
                "Guess where our readers took these pictures.",
                "trail-photo-quiz",
                "quiz",
                false,
                DRAFT,
                ACTIVE,
                "archived",
                days(-150),
                end,
                new Audience(days(-150), end, 5_100, 0.08, FADING, 0.3, NEVER_REACHED, null));
    }

    private static ContestScript running(
            String title, @Nullable String description, String slug, String mode, Instant end, Audience audience) {
        return new ContestScript(
                title, description, slug, mode, false, DRAFT, ACTIVE, ENDED, audience.begin(), end, audience);
    }

    /** So many days from the epoch, at the full hour before. */
    private Instant days(int daysFromEpoch) {
        return epoch.plus(Duration.ofDays(daysFromEpoch)).truncatedTo(ChronoUnit.HOURS);
    }

    private Instant endOfDay(int daysFromEpoch) {
        return epoch.plus(Duration.ofDays(daysFromEpoch + 1L))
                .truncatedTo(ChronoUnit.DAYS)
                .minusSeconds(1);
    }
}
