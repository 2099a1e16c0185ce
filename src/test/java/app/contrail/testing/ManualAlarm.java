package app.contrail.testing;

import app.contrail.polling.Alarm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An alarm that goes off while the test moves the clock, on the test's thread. */
public final class ManualAlarm implements Alarm {
    private final ManualClock clock;
    private final List<Entry> entries = new ArrayList<>();

    public ManualAlarm(ManualClock clock) {
        this.clock = clock;
    }

    /** Compared by identity: two alarms may be due at the same time for the same thing. */
    private static final class Entry {
        final Instant at;
        final Runnable what;

        Entry(Instant at, Runnable what) {
            this.at = at;
            this.what = what;
        }
    }

    @Override
    public Pending after(Duration delay, Runnable what) {
        Entry entry = new Entry(clock.instant().plus(delay), what);
        synchronized (entries) {
            entries.add(entry);
        }
        return () -> {
            synchronized (entries) {
                entries.remove(entry);
            }
        };
    }

    /** Moves the clock and runs whatever falls due on the way, each at its own time, new entries included. */
    public void advance(Duration by) {
        Instant end = clock.instant().plus(by);
        for (Optional<Entry> due = takeDue(end); due.isPresent(); due = takeDue(end)) {
            if (due.get().at.isAfter(clock.instant())) {
                clock.set(due.get().at);
            }
            due.get().what.run();
        }
        clock.set(end);
    }

    /** How many alarms have yet to go off. */
    public int pending() {
        synchronized (entries) {
            return entries.size();
        }
    }

    private Optional<Entry> takeDue(Instant end) {
        synchronized (entries) {
            Optional<Entry> due = entries.stream()
                    .filter(entry -> !entry.at.isAfter(end))
                    .min(Comparator.comparing((Entry entry) -> entry.at));
            due.ifPresent(entries::remove);
            return due;
        }
    }
}
