package app.contrail.pictures;

import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.domain.Note;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Route;
import app.contrail.testing.SampleContests;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What was recorded before the picture is taken. */
final class Trails {
    private static final int EARLIER_VIEWS = 21_000;
    private static final int EARLIER_ENTRIES = 1_150;
    private static final ApiFailure FAILING = new ApiFailure.ServiceFailing(502, null);

    private Trails() {}

    /** Some polls, half a minute apart, that find a little more each time. */
    static void minutes(DashboardRig rig, int polls) {
        rig.opened();
        for (int i = 1; i <= polls; i++) {
            minute(rig, i);
        }
    }

    /** One more of them. */
    static void minute(DashboardRig rig, int number) {
        rig.service()
                .always(
                        Route.ANALYTICS,
                        totals(28_450 + 31L * number, 1_523 + 2L * number + number % 3, 1_489, 12 + number / 10, 1));
        rig.advance(DashboardRig.INTERVAL);
    }

    /** Two weeks, and a service that goes on from there. */
    static void twoWeeks(DashboardRig rig) {
        twoWeeks(rig, 1, 1);
    }

    /** The same, livelier at the end or with larger numbers. */
    static void twoWeeks(DashboardRig rig, double burst, long times) {
        Analytics last = record(rig, burst, times);
        rig.service()
                .always(
                        Route.ANALYTICS,
                        totals(last.totalViews(), last.totalEntries(), last.confirmedEntries(), 12 * times, times));
        rig.opened();
    }

    /**
     * Records a poll each ten minutes up to now, livelier by day than by night, with an outage and two notes.
     *
     * @param burst how much livelier the last hour and a half was than usual
     * @param times by how much all numbers are larger than usual
     * @return the totals of the last poll
     */
    static Analytics record(DashboardRig rig, double burst, long times) {
        ContestId contest = SampleContests.SUMMER.id();
        List<PollResult> polls = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(7);
        double views = 0;
        double entries = 0;
        Analytics totals = SampleContests.SUMMER_ANALYTICS;
        for (int minutes = 14 * 24 * 60; minutes > 0; minutes -= 10) {
            double daylight = 1 - 0.8 * Math.cos(2 * Math.PI * (24 * 60 - minutes) / (24 * 60));
            double came = daylight * 60 * (0.8 + 0.4 * random.nextDouble()) * (minutes < 90 ? burst : 1);
            views += came;
            entries += came * (0.043 + 0.015 * Math.sin(minutes / 900.0));
            boolean outage = minutes < 9 * 60 && minutes > 7 * 60;
            long allEntries = (long) ((EARLIER_ENTRIES + entries) * times);
            totals = new Analytics(
                    allEntries,
                    allEntries * 978 / 1000,
                    (minutes < 600 ? 12 : 11) * times,
                    (long) ((EARLIER_VIEWS + views) * times),
                    allEntries * 3,
                    new Analytics.Points(45_890 * times, 30.1, 890 * times));
            polls.add(poll(contest, minutes, outage ? new Outcome.Failure<>(FAILING) : new Outcome.Success<>(totals)));
        }
        rig.history().appendAll(polls);
        rig.history().keepNote(contest, Note.of(DashboardRig.START.minus(Duration.ofHours(16)), "Newsletter sent"));
        rig.history().keepNote(contest, Note.of(DashboardRig.START.minus(Duration.ofDays(5)), "Posted on Instagram"));
        rig.gapAfter(Duration.ofMinutes(30));
        return totals;
    }

    private static PollResult poll(ContestId contest, int minutesAgo, Outcome<Analytics> totals) {
        Instant at = DashboardRig.START.minus(Duration.ofMinutes(minutesAgo));
        return new PollResult(contest, at, Duration.ZERO, totals, null, new Outcome.Success<>(SampleContests.SUMMER));
    }

    private static Answer totals(long views, long entries, long confirmed, long disqualified, long times) {
        return Answer.json(
                ("{\"success\":true,\"data\":{\"totalEntries\":%d,\"confirmedEntries\":%d,\"disqualifiedEntries\":%d,"
                                + "\"totalViews\":%d,\"totalBonusCompletions\":%d,"
                                + "\"points\":{\"total\":%d,\"average\":30.1,\"highest\":%d}}}")
                        .formatted(entries, confirmed, disqualified, views, 3 * entries, 45_890 * times, 890 * times));
    }
}
