package app.contrail.cli;

import app.contrail.api.BaseUrl;
import app.contrail.api.ContestApi;
import app.contrail.domain.Contest;
import app.contrail.domain.Outcome;
import app.contrail.polling.TeamWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Keeps all contests of the team recorded, step by step: lists them again and again, because one request tells which of
 * them changed, and polls in between.
 */
final class TeamRounds implements Supplier<Duration> {
    /** More often is a waste of requests. */
    private static final Duration SHORTEST_LISTING = Duration.ofSeconds(30);

    private final ContestApi api;
    private final BaseUrl asked;
    private final TeamWork work;
    private final Recorder recorder;
    private final Complaints complaints;
    private final Duration listing;
    private final Clock clock;
    private Instant listedAt = Instant.MIN;

    /**
     * @param asked where the service is
     * @param every the time that the user wants between polls of one contest
     */
    TeamRounds(
            ContestApi api,
            BaseUrl asked,
            TeamWork work,
            Recorder recorder,
            Complaints complaints,
            Duration every,
            Clock clock) {
        this.api = api;
        this.asked = asked;
        this.work = work;
        this.recorder = recorder;
        this.complaints = complaints;
        this.clock = clock;
        listing = every.compareTo(SHORTEST_LISTING) < 0 ? SHORTEST_LISTING : every;
    }

    /**
     * Lists the contests if it is time to, and polls one of them if it is time to.
     *
     * @return how long to wait before the next step
     * @throws CommandFailure if the key was refused
     */
    @Override
    public Duration get() {
        if (!untilListing().isPositive()) {
            listedAt = clock.instant();
            list();
        }
        Duration wait = work.step();
        Duration untilListing = untilListing();
        Duration shorter = wait.compareTo(untilListing) < 0 ? wait : untilListing;
        return shorter.isNegative() ? Duration.ZERO : shorter;
    }

    private Duration untilListing() {
        Instant now = clock.instant();
        boolean clockWentBack = listedAt.isAfter(now);
        return listedAt.equals(Instant.MIN) || clockWentBack
                ? Duration.ZERO
                : Duration.between(now, listedAt.plus(listing));
    }

    /** If the list cannot be read, the contests listed before are polled on. */
    private void list() {
        switch (api.contests()) {
            case Outcome.Success<List<Contest>> success -> {
                recorder.keepListed(success.value());
                work.listed(success.value());
            }
            case Outcome.Failure<List<Contest>> failure -> {
                Collected.endIfRefused(failure.why());
                complaints.about(
                        failure.why(),
                        FailureText.aboutTeam(failure.why(), asked).sentence());
            }
        }
    }
}
