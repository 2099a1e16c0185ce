package app.contrail.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Every view and entry of one sample contest, each at its millisecond. Worked out hour by hour as far as somebody asks
 * and then kept, so that asking again is cheap; what an hour holds never depends on who asked first. Safe for use by
 * many threads.
 */
final class Trail {
    private static final int HOUR_MILLIS = 3_600_000;

    private final long seed;
    private final int contest;
    private final Traffic traffic;
    private final Crowd crowd;
    private final long begin;
    private final long stop;
    private final List<Hour> hours = new ArrayList<>();
    private final List<Participant> participants = new ArrayList<>();

    Trail(long seed, int contest, Audience audience, Instant epoch) {
        this.seed = seed;
        this.contest = contest;
        traffic = new Traffic(seed, contest, audience, epoch);
        crowd = new Crowd(seed, contest, audience);
        begin = audience.begin().toEpochMilli();
        stop = audience.stop().toEpochMilli();
    }

    /**
     * What had happened by a moment.
     *
     * @param at the moment in epoch milliseconds; that of the stop for every later one
     * @param participants everyone who had entered, in order of entry
     */
    record Past(long at, long views, List<Participant> participants) {}

    synchronized Past until(long millis) {
        long at = Math.min(millis, stop);
        if (at < begin) {
            return new Past(at, 0, List.of());
        }
        int index = (int) ((at - begin) / HOUR_MILLIS);
        while (hours.size() <= index) {
            workOutNextHour();
        }
        int offset = (int) ((at - begin) % HOUR_MILLIS);
        return new Past(
                at, hours.get(index).viewsUntil(offset), List.copyOf(participants.subList(0, entriesUntil(at))));
    }

    private void workOutNextHour() {
        int index = hours.size();
        SplittableRandom dice = Dice.at(seed, Dice.For.VIEWS, contest, index);
        int[] offsets = new int[Dice.poisson(dice, traffic.viewsIn(index))];
        Arrays.setAll(offsets, ignored -> dice.nextInt(HOUR_MILLIS));
        Arrays.sort(offsets);
        double conversion = traffic.conversionIn(index);
        for (int offset : offsets) {
            if (dice.nextDouble() < conversion) {
                long createdAt = begin + (long) index * HOUR_MILLIS + offset;
                participants.add(crowd.participant(participants.size(), createdAt));
            }
        }
        long before = index == 0 ? 0 : hours.getLast().viewsUntil(HOUR_MILLIS);
        hours.add(new Hour(before, offsets));
    }

    private int entriesUntil(long at) {
        int from = 0;
        int to = participants.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (participants.get(middle).createdAt() <= at) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** When in one hour the views came, sorted, in milliseconds from its start. */
    private static final class Hour {
        private final long viewsBefore;
        private final int[] viewOffsets;

        Hour(long viewsBefore, int[] viewOffsets) {
            this.viewsBefore = viewsBefore;
            this.viewOffsets = viewOffsets;
        }

        long viewsUntil(int offset) {
            int count = 0;
            while (count < viewOffsets.length && viewOffsets[count] <= offset) {
                count++;
            }
            return viewsBefore + count;
        }
    }
}
