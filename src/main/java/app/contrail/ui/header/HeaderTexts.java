package app.contrail.ui.header;

import app.contrail.domain.Contest;
import app.contrail.domain.ContestStatus;
import app.contrail.domain.ContestView;
import app.contrail.domain.Reading;
import app.contrail.ui.common.Formats;
import app.contrail.ui.common.Freshness;
import app.contrail.ui.common.Wording;
import app.contrail.ui.common.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a contest into the words of the header. */
public final class HeaderTexts {
    private final Wording wording;
    private final Words words;

    public HeaderTexts(Wording wording) {
        this.wording = wording;
        words = new Words(wording.messages());
    }

    /** @param renewed whether the service is asked again and again; what nobody renews does not look new */
    public HeaderContent header(ContestView view, boolean renewed, Instant now) {
        Contest contest = view.contest();
        Freshness freshness = freshness(view);
        return new HeaderContent(
                contest.displayTitle(),
                contest.knownStatus(),
                words.status(contest),
                words.mode(contest),
                dates(contest, now, HeaderTexts::join),
                dates(contest, now, (when, word) -> word.isEmpty() ? when : word),
                freshness == Freshness.FRESH && !renewed ? Freshness.RECORDED : freshness,
                updated(view, freshness, now),
                updatedHint(view, now));
    }

    /** @param join makes one of the dates and of what follows from them, which may be empty */
    private String dates(Contest contest, Instant now, BinaryOperator<String> join) {
        Formats formats = wording.formats();
        Instant start = contest.start();
        Instant end = contest.end();
        boolean evergreen = Boolean.TRUE.equals(contest.evergreen());
        String from = start == null ? "" : formats.day(start, now);
        if (evergreen || end == null) {
            return openEnded(contest, start, from, now, join);
        }
        String span = from.isEmpty()
                ? wording.text("header.until.dates", formats.day(end, now))
                : from + " – " + formats.day(end, now);
        return join.apply(span, countdown(contest, start, end, now));
    }

    private String openEnded(
            Contest contest, @Nullable Instant start, String from, Instant now, BinaryOperator<String> join) {
        if (start != null && start.isAfter(now)) {
            return join.apply(wording.text("header.from.dates", from), starts(start, now));
        }
        String word = "";
        if (contest.knownStatus() == ContestStatus.ENDED) {
            word = wording.text("header.ended.countdown");
        } else if (Boolean.TRUE.equals(contest.evergreen())) {
            word = wording.text("header.evergreen.word");
        }
        return from.isEmpty() ? word : join.apply(wording.text("header.since.dates", from), word);
    }

    private String countdown(Contest contest, @Nullable Instant start, Instant end, Instant now) {
        if (start != null && start.isAfter(now)) {
            return starts(start, now);
        }
        if (contest.knownStatus() == ContestStatus.ENDED || !end.isAfter(now)) {
            return wording.text("header.ended.countdown");
        }
        return wording.text("header.ends.countdown", wording.formats().countdown(Duration.between(now, end)));
    }

    private String starts(Instant start, Instant now) {
        return wording.text("header.starts.countdown", wording.formats().countdown(Duration.between(now, start)));
    }

    private static String join(String first, String second) {
        return second.isEmpty() ? first : first + " · " + second;
    }

    /** As good as the worst of the three sources. */
    private static Freshness freshness(ContestView view) {
        return view.snapshot().readings().stream()
                .map(Freshness::of)
                .max(Comparator.naturalOrder())
                .orElse(Freshness.PENDING);
    }

    /** The age of the newest part while all is well; else that of the worst, as the colour says. */
    private String updated(ContestView view, Freshness freshness, Instant now) {
        Instant newest =
                taken(view, each -> true).max(Comparator.naturalOrder()).orElse(null);
        if (newest == null) {
            return freshness == Freshness.FAILED
                    ? wording.text("header.updated.never")
                    : wording.text("header.updated.pending");
        }
        return switch (freshness) {
            case FAILED -> wording.text("header.updated.missing");
            case STALE -> wording.text("header.updated.partly", ago(oldestStale(view), now));
            case RECORDED -> wording.text("header.updated.recorded", ago(newest, now));
            case PENDING, FRESH -> wording.text("header.updated.ago", ago(newest, now));
        };
    }

    private static Instant oldestStale(ContestView view) {
        return taken(view, Reading.Stale.class::isInstance)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Stream<Instant> taken(ContestView view, Predicate<Reading<?>> which) {
        return view.snapshot().readings().stream()
                .filter(which)
                .map(Reading::takenAtOrNull)
                .filter(Objects::nonNull);
    }

    private String ago(Instant taken, Instant now) {
        return wording.formats().roughSpan(Duration.between(taken, now));
    }

    private String updatedHint(ContestView view, Instant now) {
        return String.join(
                "\n",
                line(wording.text("header.analytics.source"), view.snapshot().analytics(), now),
                line(wording.text("header.leaderboard.source"), view.snapshot().leaderboard(), now),
                line(wording.text("header.contest.source"), view.snapshot().contest(), now));
    }

    private String line(String source, Reading<?> reading, Instant now) {
        String mark = wording.failures().mark(reading, now);
        Instant takenAt = reading.takenAtOrNull();
        if (mark != null) {
            return source + ": " + mark;
        }
        return source + ": "
                + (takenAt == null
                        ? wording.text("header.source.pending")
                        : wording.text("header.source.taken", wording.formats().timeWithSeconds(takenAt)));
    }
}
