package app.contrail.insights;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was observed and is worth a look: what, when, and the numbers that say it. Holds no address in clear.
 * One of a kind, contest and local day is always the same observation, though its numbers may still grow on that day.
 */
public sealed interface Insight {

    ContestId contest();

    /** When there was first enough to say it; never later than the moment it was asked for. */
    Instant at();

    Kind kind();

    /**
     * Somebody else leads.
     *
     * @param leader name or masked address, see {@link app.contrail.domain.Masking#participant}
     * @param ahead how many points the second is behind; 0 if there is none
     * @param former who led before, in the same words
     */
    record NewLeader(ContestId contest, Instant at, String leader, double points, double ahead, String former)
            implements Insight {
        @Override
        public Kind kind() {
            return Kind.NEW_LEADER;
        }
    }

    /** More in an hour than usual: entries, points or disqualified, by its kind. */
    record More(Kind kind, ContestId contest, Instant at, Hour hour) implements Insight {}

    /**
     * What came within an hour, and what usually does.
     *
     * @param from when the hour began
     * @param to when it ended
     * @param came how many
     * @param usual the median of the hours compared with
     * @param low the lower end of the middle half of those hours
     * @param high its upper end
     * @param former true if those hours are the same time on former days, false if they are the hours of the day before
     */
    record Hour(Instant from, Instant to, double came, double usual, double low, double high, boolean former) {}

    /**
     * No entries, while views go on.
     *
     * @param since from when on none came
     * @param until up to when that is known
     * @param views how many came meanwhile, as far as was recorded
     * @param usual how many entries so many views usually bring
     */
    record NoEntries(ContestId contest, Instant at, Instant since, Instant until, long views, double usual)
            implements Insight {
        @Override
        public Kind kind() {
            return Kind.NO_ENTRIES;
        }
    }

    /** A share that lies lower than usual: conversion, or of confirmed entries, by its kind. */
    record Less(Kind kind, ContestId contest, Instant at, Share share) implements Insight {}

    /**
     * A share of what came in a stretch of time, and the usual one.
     *
     * @param from when the stretch began
     * @param to when it ended
     * @param part how many of them did what is looked at
     * @param whole out of how many
     * @param percent part of whole, in per cent
     * @param usualPercent the median of earlier stretches of that length, in per cent
     */
    record Share(Instant from, Instant to, long part, long whole, double percent, double usualPercent) {}

    /** The contest ends soon: {@code end} is less than so many hours after {@code at}. */
    record EndsSoon(ContestId contest, Instant at, Instant end) implements Insight {
        @Override
        public Kind kind() {
            return Kind.ENDS_SOON;
        }
    }

    /**
     * The contest's end has come, at {@code at}.
     *
     * @param entries how many entries it had by the newest poll; null if none is known
     */
    record Ended(ContestId contest, Instant at, @Nullable Long entries) implements Insight {
        @Override
        public Kind kind() {
            return Kind.ENDED;
        }
    }

    /** The service refused the key: {@code polls} polls in a row, so far. */
    record KeyRefused(ContestId contest, Instant at, Instant since, int polls) implements Insight {
        @Override
        public Kind kind() {
            return Kind.KEY_REFUSED;
        }
    }

    /**
     * No totals could be read for some time.
     *
     * @param since the first poll that failed
     * @param until the last one that is known to have
     * @param why of that last one
     */
    record PollingFails(ContestId contest, Instant at, Instant since, Instant until, ApiFailure why)
            implements Insight {
        @Override
        public Kind kind() {
            return Kind.POLLING_FAILS;
        }
    }
}
