package app.contrail.demo;

import java.util.SplittableRandom;

/** Chance that can be asked again: equal seed and path, equal draws, in any order of asking. */
final class Dice {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final double POISSON_BY_PRODUCT_UP_TO = 30;

    /** What is drawn for, so that one use never disturbs another. */
    enum For {
        KEY(1),
        CONTEST_ID(2),
        VIEWS(3),
        DAY(4),
        NEWSLETTER(5),
        CONVERSION(6),
        PERSON(7),
        NAME(8);

        private final long path;

        For(long path) {
            this.path = path;
        }
    }

    private Dice() {}

    static SplittableRandom at(long seed, For use, long... path) {
        long mixed = step(seed, use.path);
        for (long part : path) {
            mixed = step(mixed, part);
        }
        return new SplittableRandom(mixed);
    }

    /** A count around {@code mean}, as independent visitors would make it. */
    static int poisson(SplittableRandom dice, double mean) {
        if (mean > POISSON_BY_PRODUCT_UP_TO) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * dice.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = dice.nextDouble(); product > limit; product *= dice.nextDouble()) {
            count++;
        }
        return count;
    }

    /** That many of the given characters. */
    static String text(SplittableRandom dice, String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(dice.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static long step(long mixed, long part) {
        return new SplittableRandom(mixed ^ ((part + 1) * SPREAD)).nextLong();
    }
}
