package app.contrail.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/**
 * The recorded counts of one contest, one row for each poll that brought totals, sorted by time. Immutable, so that any
 * thread may read it. Kept in columns, because a contest that is polled for years has a million rows: 48 bytes each.
 */
public final class Trail {
    /** Nothing recorded. */
    public static final Trail EMPTY = new Trail(new Block[0], 0);

    private static final int BLOCK = 4096;

    /** A team has a thousand contests, most of them with few polls. */
    private static final int SMALLEST_BLOCK = 32;

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Block[] blocks;
    private final int size;

    private Trail(Block[] blocks, int size) {
        this.blocks = blocks;
        this.size = size;
    }

    /**
     * The rows of a trail, as many as one array of each column holds: {@link #BLOCK}, or fewer in the last block. Never
     * changed once a trail refers to it.
     */
    private static final class Block {
        private final long[] at;
        private final long[] entries;
        private final long[] confirmed;
        private final long[] disqualified;
        private final long[] views;
        private final long[] bonusCompletions;

        private Block() {
            at = new long[SMALLEST_BLOCK];
            entries = new long[SMALLEST_BLOCK];
            confirmed = new long[SMALLEST_BLOCK];
            disqualified = new long[SMALLEST_BLOCK];
            views = new long[SMALLEST_BLOCK];
            bonusCompletions = new long[SMALLEST_BLOCK];
        }

        /** A copy that holds so many rows, at least as many as this one. */
        private Block(Block other, int rows) {
            at = Arrays.copyOf(other.at, rows);
            entries = Arrays.copyOf(other.entries, rows);
            confirmed = Arrays.copyOf(other.confirmed, rows);
            disqualified = Arrays.copyOf(other.disqualified, rows);
            views = Arrays.copyOf(other.views, rows);
            bonusCompletions = Arrays.copyOf(other.bonusCompletions, rows);
        }

        private int rows() {
            return at.length;
        }
    }

    /** The trail of these polls, which are sorted by time. */
    public static Trail of(List<TotalsAt> polls) {
        Builder builder = new Builder(EMPTY);
        polls.forEach(poll -> builder.add(poll.at(), poll.totals()));
        return builder.build();
    }

    /** Puts a trail together, row by row, oldest first. For one thread; of no use once built. */
    public static final class Builder {
        private final List<Block> blocks;
        private int size;

        /** Begins with the rows of another trail, which stays as it is. */
        public Builder(Trail begin) {
            blocks = new ArrayList<>(List.of(begin.blocks));
            size = begin.size;
            if (size % BLOCK != 0) {
                blocks.set(
                        blocks.size() - 1,
                        new Block(blocks.getLast(), blocks.getLast().rows()));
            }
        }

        /** @throws IllegalArgumentException if the poll is older than the one before */
        public Builder add(Instant at, Analytics totals) {
            return add(
                    nanos(at),
                    totals.totalEntries(),
                    totals.confirmedEntries(),
                    totals.disqualifiedEntries(),
                    totals.totalViews(),
                    totals.totalBonusCompletions());
        }

        /**
         * @param at nanoseconds since 1970
         * @throws IllegalArgumentException if the poll is older than the one before
         */
        public Builder add(
                long at, long entries, long confirmed, long disqualified, long views, long bonusCompletions) {
            if (size > 0 && at < blocks.get((size - 1) / BLOCK).at[(size - 1) % BLOCK]) {
                throw new IllegalArgumentException("A trail is sorted by time");
            }
            int row = size % BLOCK;
            Block block = blockFor(row);
            block.at[row] = at;
            block.entries[row] = entries;
            block.confirmed[row] = confirmed;
            block.disqualified[row] = disqualified;
            block.views[row] = views;
            block.bonusCompletions[row] = bonusCompletions;
            size++;
            return this;
        }

        private Block blockFor(int row) {
            if (row == 0) {
                blocks.add(new Block());
            } else if (row == blocks.getLast().rows()) {
                blocks.set(blocks.size() - 1, new Block(blocks.getLast(), 2 * row));
            }
            return blocks.getLast();
        }

        public Trail build() {
            return new Trail(blocks.toArray(Block[]::new), size);
        }
    }

    /** How many polls brought totals. */
    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** When a poll ended. Rows count from 0. */
    public Instant at(int row) {
        return instant(nanosAt(row));
    }

    /** When a poll ended, in nanoseconds since 1970. */
    public long nanosAt(int row) {
        return block(row).at[row % BLOCK];
    }

    public long views(int row) {
        return block(row).views[row % BLOCK];
    }

    public long entries(int row) {
        return block(row).entries[row % BLOCK];
    }

    /** A count of a poll: of entries for {@link Metric#CONVERSION}, which is a rate of them. */
    public long count(Metric metric, int row) {
        return switch (metric) {
            case VIEWS -> views(row);
            case ENTRIES, CONVERSION -> entries(row);
            case CONFIRMED -> block(row).confirmed[row % BLOCK];
            case BONUS_ACTIONS -> block(row).bonusCompletions[row % BLOCK];
            case DISQUALIFIED -> block(row).disqualified[row % BLOCK];
        };
    }

    /** A figure of a poll, unrounded; empty where it is not defined: conversion without views. */
    public OptionalDouble value(Metric metric, int row) {
        return metric == Metric.CONVERSION
                ? Conversion.percent(entries(row), views(row))
                : OptionalDouble.of((double) count(metric, row));
    }

    /** The first row that is not before this time; {@link #size()} if there is none. */
    public int firstFrom(Instant time) {
        return firstWith(nanos(time));
    }

    /** The number of rows that are not after this time, which is the row after the last of them. */
    public int endUntil(Instant time) {
        long nanos = nanos(time);
        return nanos == Long.MAX_VALUE ? size : firstWith(nanos + 1);
    }

    /** What was recorded up to this time, which included. Shares the rows with this trail. */
    public Trail until(Instant time) {
        int end = endUntil(time);
        return end == size ? this : new Trail(Arrays.copyOf(blocks, (end + BLOCK - 1) / BLOCK), end);
    }

    private int firstWith(long nanos) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (nanosAt(middle) < nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Block block(int row) {
        if (row >= size) {
            throw new IndexOutOfBoundsException("Row " + row + " of " + size);
        }
        return blocks[row / BLOCK];
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
    }

    /** A time out of reach, before 1677 or after 2262, is as good as the last one within. */
    static long nanos(Instant time) {
        if (time.isBefore(instant(Long.MIN_VALUE + SECOND))) {
            return Long.MIN_VALUE;
        }
        return time.isAfter(instant(Long.MAX_VALUE))
                ? Long.MAX_VALUE
                : Math.addExact(Math.multiplyExact(time.getEpochSecond(), SECOND), time.getNano());
    }
}
