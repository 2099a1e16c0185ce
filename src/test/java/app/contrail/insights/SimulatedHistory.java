package app.contrail.insights;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestId;
import app.contrail.domain.FailedPoll;
import app.contrail.domain.LeaderboardAt;
import app.contrail.domain.Trail;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An invented contest as Contrail would have recorded it: people come as they do, more by day than by night, more at the
 * weekend, on good days and bad ones, and no two hours alike. Every number comes from the seed.
 */
final class SimulatedHistory {
    /** A Monday, at midnight where it is simulated. */
    static final Instant BEGIN = Instant.parse("2026-06-07T22:00:00Z");

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final ContestId ID = new ContestId("simulated");

    private static final Duration POLL = Duration.ofMinutes(5);
    private static final double HOURS_OF_POLL = 1 / 12.0;

    private final SplittableRandom random;
    private final Rates usual;
    private final List<Event> events = new ArrayList<>();
    private final List<LeaderboardAt> leaderboards = new ArrayList<>();
    private final List<FailedPoll> failures = new ArrayList<>();
    private Predicate<Instant> recorded = at -> true;
    private Duration length = Duration.ofDays(14);
    private @Nullable Contest described;

    /**
     * What to expect at a moment.
     *
     * @param views an hour
     * @param conversion entries for each view
     * @param confirmed share of the entries
     * @param disqualified share of the entries
     * @param points of an average entry
     */
    record Rates(double views, double conversion, double confirmed, double disqualified, double points) {
        Rates views(double factor) {
            return new Rates(views * factor, conversion, confirmed, disqualified, points);
        }

        Rates conversion(double factor) {
            return new Rates(views, conversion * factor, confirmed, disqualified, points);
        }

        Rates confirmed(double share) {
            return new Rates(views, conversion, share, disqualified, points);
        }

        Rates disqualified(double share) {
            return new Rates(views, conversion, confirmed, share, points);
        }

        Rates points(double factor) {
            return new Rates(views, conversion, confirmed, disqualified, points * factor);
        }
    }

    /** Something out of the ordinary. */
    interface Event {
        Rates at(Rates ordinary);
    }

    private record Timed(Instant from, Instant to, Event event) implements Event {
        @Override
        public Rates at(Rates ordinary) {
            return event.at(ordinary);
        }
    }

    SimulatedHistory(long seed, Rates usual) {
        random = new SplittableRandom(seed);
        this.usual = usual;
    }

    /** A contest of any size that there is, from a few views an hour to thousands. */
    static SimulatedHistory any(long seed) {
        SplittableRandom dice = new SplittableRandom(31 * seed + 7);
        double views = 4 * Math.pow(600, dice.nextDouble());
        return new SimulatedHistory(
                seed,
                new Rates(
                        views,
                        0.02 + 0.1 * dice.nextDouble(),
                        0.7 + 0.29 * dice.nextDouble(),
                        0.02 * dice.nextDouble() * dice.nextDouble(),
                        5 + 45 * dice.nextDouble()));
    }

    static Instant day(int day, int hour, int minute) {
        return BEGIN.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(60L * hour + minute));
    }

    SimulatedHistory lasting(Duration newLength) {
        length = newLength;
        return this;
    }

    SimulatedHistory with(Instant from, Instant to, Event event) {
        events.add(new Timed(from, to, event));
        return this;
    }

    /** Contrail runs only at these times. */
    SimulatedHistory recordedWhen(Predicate<Instant> running) {
        recorded = running;
        return this;
    }

    SimulatedHistory described(Contest contest) {
        described = contest;
        return this;
    }

    SimulatedHistory leaderboard(LeaderboardAt leaderboard) {
        leaderboards.add(leaderboard);
        return this;
    }

    SimulatedHistory failed(FailedPoll failure) {
        failures.add(failure);
        return this;
    }

    Instant end() {
        return BEGIN.plus(length);
    }

    Evidence record() {
        Trail.Builder trail = new Trail.Builder(Trail.EMPTY);
        PointsTrail.Builder points = new PointsTrail.Builder(PointsTrail.EMPTY);
        long views = 4_000;
        long entries = 200;
        long confirmed = Math.round(entries * usual.confirmed());
        long disqualified = 2;
        double pointsTotal = entries * usual.points();
        double dayMood = 1;
        double dayAppeal = 1;
        double hourMood = 1;
        double hourAppeal = 1;
        for (Instant at = BEGIN; !at.isAfter(end()); at = at.plus(POLL)) {
            ZonedDateTime local = at.atZone(ZONE);
            if (local.getMinute() == 0 && local.getHour() == 0) {
                dayMood = Math.exp(0.2 * random.nextGaussian());
                dayAppeal = Math.exp(0.08 * random.nextGaussian());
            }
            if (local.getMinute() == 0) {
                hourMood = Math.exp(0.22 * random.nextGaussian());
                hourAppeal = Math.exp(0.12 * random.nextGaussian());
            }
            Rates rates = usual.views(rhythm(local) * dayMood * hourMood).conversion(dayAppeal * hourAppeal);
            for (Event event : events) {
                Timed timed = (Timed) event;
                if (!at.isBefore(timed.from()) && at.isBefore(timed.to())) {
                    rates = event.at(rates);
                }
            }
            long came = poisson(rates.views() * HOURS_OF_POLL);
            long entered = poisson(came * rates.conversion());
            views += came;
            entries += entered;
            confirmed += binomial(entered, rates.confirmed());
            disqualified += poisson(entered * rates.disqualified());
            for (long entry = 0; entry < entered; entry++) {
                pointsTotal += rates.points() * -Math.log(1 - random.nextDouble());
            }
            if (recorded.test(at)) {
                // Bonus actions are of no interest to any rule.
                trail.add(at.getEpochSecond() * 1_000_000_000L, entries, confirmed, disqualified, views, 0);
                points.add(at, pointsTotal, pointsTotal / entries);
            }
        }
        return new Evidence(
                ID,
                described,
                trail.build(),
                points.build(),
                leaderboards.stream().flatMap(board -> Lead.of(board).stream()).toList(),
                failures,
                Duration.ofMinutes(15));
    }

    private static double rhythm(ZonedDateTime local) {
        double hour = local.getHour() + local.getMinute() / 60.0;
        double ofDay = 1 + 0.8 * Math.cos(2 * Math.PI * (hour - 19) / 24);
        boolean weekend = local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
        return ofDay * (weekend ? 1.25 : 0.95);
    }

    private long poisson(double expected) {
        if (expected > 60) {
            return Math.max(0, Math.round(expected + Math.sqrt(expected) * random.nextGaussian()));
        }
        double limit = Math.exp(-expected);
        double product = random.nextDouble();
        long count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    private long binomial(long tries, double chance) {
        long count = 0;
        for (long i = 0; i < tries; i++) {
            if (random.nextDouble() < chance) {
                count++;
            }
        }
        return count;
    }
}
