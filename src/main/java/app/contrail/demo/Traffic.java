package app.contrail.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/**
 * How many views to expect in an hour of a contest, and how many of them convert: a curve over the day, one over the
 * week, better and worse days, and a newsletter now and then. Hours are counted from the contest's begin.
 */
final class Traffic {
    private static final double BUSIEST_HOUR_UTC = 18.5;
    private static final double DAY_SWING = 0.75;
    private static final double[] WEEK_FROM_MONDAY = {0.92, 0.9, 0.94, 0.98, 1.0, 1.12, 1.14};
    // 1970 began on a Thursday.
    private static final int WEEKDAY_OF_DAY_ZERO = 3;
    private static final double NEWSLETTERS_A_DAY = 0.12;
    private static final double NEWSLETTER_DECAY_HOURS = 3;
    private static final double DRIFT_DAYS = 9;

    private final long seed;
    private final int contest;
    private final Audience audience;
    private final long firstHour;
    private final double driftPhase;
    private final double scale;

    Traffic(long seed, int contest, Audience audience, Instant epoch) {
        this.seed = seed;
        this.contest = contest;
        this.audience = audience;
        firstHour = Math.floorDiv(audience.begin().getEpochSecond(), 3600L);
        driftPhase = Dice.at(seed, Dice.For.CONVERSION, contest).nextDouble();
        scale = scaleUpTo(epoch.isBefore(audience.stop()) ? epoch : audience.stop());
    }

    /** Expected views in that hour. */
    double viewsIn(int hour) {
        return scale * rhythm(hour) + pushed(hour);
    }

    /** The share of that hour's views which become entries, 0 to 1; within 28 % of the audience's. */
    double conversionIn(int hour) {
        double drift = 0.18 * Math.sin(2 * Math.PI * (hour / 24.0 / DRIFT_DAYS + driftPhase));
        double day =
                0.2 * (Dice.at(seed, Dice.For.CONVERSION, contest, hour / 24).nextDouble() - 0.5);
        return audience.conversion() * (1 + drift + day);
    }

    private double scaleUpTo(Instant instant) {
        long hours = ChronoUnit.HOURS.between(audience.begin(), instant);
        double rhythms = 0;
        double pushed = 0;
        for (int hour = 0; hour < hours; hour++) {
            rhythms += rhythm(hour);
            pushed += pushed(hour);
        }
        return rhythms > 0 ? Math.max(0, audience.viewsByEpoch() - pushed) / rhythms : 0;
    }

    private double rhythm(int hour) {
        long utcHour = firstHour + hour;
        int hourOfDay = (int) Math.floorMod(utcHour, 24L);
        int weekday = (int) Math.floorMod(Math.floorDiv(utcHour, 24L) + WEEKDAY_OF_DAY_ZERO, 7L);
        double ofDay = 1 + DAY_SWING * Math.cos(2 * Math.PI * (hourOfDay - BUSIEST_HOUR_UTC) / 24);
        int day = hour / 24;
        double mood = 0.8 + 0.4 * Dice.at(seed, Dice.For.DAY, contest, day).nextDouble();
        return weightOn(day) * (ofDay * WEEK_FROM_MONDAY[weekday] * mood + newsletter(hour, day));
    }

    private double weightOn(int day) {
        double weight = 0;
        for (Audience.Phase phase : audience.phases()) {
            if (phase.fromDay() <= day) {
                weight = phase.weight();
            }
        }
        return weight;
    }

    private double newsletter(int hour, int day) {
        double readers = 0;
        for (int sentOn = Math.max(0, day - 1); sentOn <= day; sentOn++) {
            SplittableRandom dice = Dice.at(seed, Dice.For.NEWSLETTER, contest, sentOn);
            boolean sent = dice.nextDouble() < NEWSLETTERS_A_DAY;
            double strength = 2 + 4 * dice.nextDouble();
            int age = hour - (24 * sentOn + dice.nextInt(24));
            if (sent && age >= 0) {
                readers += strength * Math.exp(-age / NEWSLETTER_DECAY_HOURS);
            }
        }
        return readers;
    }

    private double pushed(int hour) {
        Audience.Push push = audience.push();
        if (push == null) {
            return 0;
        }
        // In minutes, so that a push which begins within the hour counts for its part of it only.
        long ageMinutes = ChronoUnit.MINUTES.between(push.at(), audience.begin()) + 60L * hour;
        double from = Math.max(0, ageMinutes / 60.0);
        double to = Math.max(0, ageMinutes / 60.0 + 1);
        double decay = push.decayHours();
        return push.viewsPerHour() * decay * (Math.exp(-from / decay) - Math.exp(-to / decay));
    }
}
