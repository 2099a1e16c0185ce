package app.contrail.demo;

import static app.contrail.demo.Participant.NEVER;

import app.contrail.demo.Participant.Course;
import java.time.Duration;
import java.util.Locale;
import java.util.SplittableRandom;

/** The people of one sample contest, by the number of their entry. Most do little, some more; a few have a part. */
final class Crowd {
    private static final int[] RIVALS = {2, 5, 9, 14, 22};
    private static final double[] RIVAL_TILT = {0, 0.03, -0.03, 0.05, -0.1};
    private static final int BY_PHONE_ONLY = 33;
    private static final int APPEALS = 40;
    private static final int CHEAT = 61;

    // Both without a common divisor with 36^n, so that numbering by multiples never meets itself.
    private static final long CODE_STEP = 1_291_467_967L;
    private static final long CODES = 36L * 36 * 36 * 36 * 36 * 36;
    private static final long ID_STEP = 48_271_000_000_037L;
    private static final long IDS = CODES * 36 * 36 * 36;

    private final long seed;
    private final int contest;
    private final Audience audience;
    private final long offset;
    private final PersonNames names;

    Crowd(long seed, int contest, Audience audience) {
        this.seed = seed;
        this.contest = contest;
        this.audience = audience;
        offset = Dice.at(seed, Dice.For.PERSON, contest).nextInt(Integer.MAX_VALUE);
        names = new PersonNames(seed, contest);
    }

    /** The entry of that number, counted from 0, made at that moment. */
    Participant participant(int number, long createdAt) {
        SplittableRandom dice = Dice.at(seed, Dice.For.PERSON, contest, number);
        PersonNames.Person person = person(number);
        long confirmedAt = confirmedAt(dice, createdAt, hasPart(number));
        long disqualifiedAt = disqualifiedAt(dice, number, createdAt);
        return new Participant(
                "entry_" + base36(offset + (number + 1) * ID_STEP, IDS, 9),
                person.name(),
                person.email(),
                person.phone(),
                "REF-" + base36(offset + (number + 1) * CODE_STEP, CODES, 6).toUpperCase(Locale.ROOT),
                createdAt,
                confirmedAt,
                disqualifiedAt,
                reinstatedAt(dice, number, disqualifiedAt),
                bonus(dice, number),
                referrals(dice, number));
    }

    private long confirmedAt(SplittableRandom dice, long createdAt, boolean surely) {
        double luck = dice.nextDouble();
        double lag = dice.nextDouble();
        if (surely || luck < 0.91) {
            return createdAt + millis(Duration.ofMinutes(1), Duration.ofMinutes(30), lag);
        }
        return luck < 0.986 ? createdAt + millis(Duration.ofMinutes(30), Duration.ofHours(20), lag) : NEVER;
    }

    private long disqualifiedAt(SplittableRandom dice, int number, long createdAt) {
        boolean caught = dice.nextDouble() < 0.008;
        double lag = dice.nextDouble();
        if (number == CHEAT) {
            return createdAt + Duration.ofHours(76).toMillis();
        }
        if (number == APPEALS || (caught && !hasPart(number))) {
            return createdAt + millis(Duration.ofHours(2), Duration.ofHours(72), lag);
        }
        return NEVER;
    }

    private static long reinstatedAt(SplittableRandom dice, int number, long disqualifiedAt) {
        boolean heard = dice.nextDouble() < 0.2;
        double lag = dice.nextDouble();
        return disqualifiedAt != NEVER && number != CHEAT && (heard || number == APPEALS)
                ? disqualifiedAt + millis(Duration.ofHours(20), Duration.ofHours(90), lag)
                : NEVER;
    }

    private Course bonus(SplittableRandom dice, int number) {
        int atOnce = dice.nextInt(5);
        boolean comesBack = dice.nextDouble() < 0.35;
        double aDay = 0.1 + 0.8 * dice.nextDouble();
        int atMost = 1 + dice.nextInt(6);
        int rival = rival(number);
        if (rival >= 0 || number == audience.climber()) {
            // Against the order of the referrals, so that whoever is behind in those may lead by bonus actions.
            return new Course(4, 1.04 * audience.pace(), 0.9 - 0.18 * Math.max(0, rival), Integer.MAX_VALUE);
        }
        return comesBack ? new Course(atOnce, aDay, 0, atMost) : Course.once(atOnce);
    }

    private Course referrals(SplittableRandom dice, int number) {
        double kind = dice.nextDouble();
        double aDay = 0.05 + 0.6 * dice.nextDouble() * dice.nextDouble();
        int few = dice.nextInt(2);
        int more = dice.nextInt(4);
        int rival = rival(number);
        if (rival >= 0) {
            return new Course(0, audience.pace() * (1 + RIVAL_TILT[rival]), 0.18 * rival, Integer.MAX_VALUE);
        }
        if (number == audience.climber()) {
            return new Course(0, 2.8 * audience.pace(), 0.5, Integer.MAX_VALUE);
        }
        if (number == CHEAT) {
            return new Course(0, 15, 0, 33);
        }
        if (number == BY_PHONE_ONLY) {
            return new Course(0, audience.pace() * 0.7, 0, Integer.MAX_VALUE);
        }
        if (kind < 0.7) {
            return Course.once(0);
        }
        if (kind < 0.9) {
            return new Course(0, aDay, 0, 1);
        }
        return new Course(0, aDay, 0, kind < 0.97 ? 2 + few : 4 + more);
    }

    private boolean hasPart(int number) {
        return rival(number) >= 0
                || number == audience.climber()
                || number == CHEAT
                || number == APPEALS
                || number == BY_PHONE_ONLY;
    }

    private PersonNames.Person person(int number) {
        int rival = rival(number);
        if (rival >= 0) {
            return PersonNames.RIVALS.get(rival);
        }
        if (number == audience.climber()) {
            return PersonNames.CLIMBER;
        }
        return number == BY_PHONE_ONLY ? names.byPhone(number) : names.person(number);
    }

    private static int rival(int number) {
        for (int i = 0; i < RIVALS.length; i++) {
            if (RIVALS[i] == number) {
                return i;
            }
        }
        return -1;
    }

    private static long millis(Duration least, Duration most, double share) {
        return least.toMillis() + (long) (share * (most.toMillis() - least.toMillis()));
    }

    private static String base36(long number, long modulus, int length) {
        String digits = Long.toString(Math.floorMod(number, modulus), 36);
        return "0".repeat(length - digits.length()) + digits;
    }
}
