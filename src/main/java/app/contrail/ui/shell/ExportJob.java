package app.contrail.ui.shell;

import app.contrail.domain.ApiFailure;
import app.contrail.export.EntriesPart;
import app.contrail.files.WholeFile;
import app.contrail.history.HistoryException;
import app.contrail.roster.RosterOutcome;
import app.contrail.roster.RosterProgress;
import app.contrail.roster.Rosters;
import app.contrail.ui.export.ExportSubject;
import app.contrail.ui.export.SaveTrouble;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One export on its way into a file, which appears whole or not at all. Run once, in the background. */
final class ExportJob implements Runnable {
    private static final System.Logger LOG = System.getLogger(ExportJob.class.getName());

    private final ExportPlan plan;
    private final Path file;
    private final EntryWords words;
    private final Clock clock;
    private final Listener listener;
    private @Nullable Thread thread;
    private boolean cancelled;

    /** Stay kept until the file is there. */
    private int readEntries;

    /** Hears of it on the thread that it runs on; must be brief. */
    interface Listener {
        void wrote(long rows);

        void read(RosterProgress progress);

        /** Called once, at the end, whatever happens. */
        void ended(ExportEnd how);
    }

    /** Says in a file why it has no entries; for the thread that this runs on. */
    interface EntryWords {
        String recordedOnly();

        String failure(ApiFailure why);
    }

    /** What the file is to have of entries, and where it was read. */
    private record Entries(EntriesPart part, @Nullable Rosters from) {}

    /** Thrown where an export cannot go on without entries. */
    private static final class NoEntriesException extends Exception {
        private static final long serialVersionUID = 1;
        private final transient ExportEnd end;

        NoEntriesException(ExportEnd end) {
            super("There are no entries");
            this.end = end;
        }
    }

    /** @param clock its zone is the user's */
    ExportJob(ExportPlan plan, Path file, EntryWords words, Clock clock, Listener listener) {
        this.plan = plan;
        this.file = file;
        this.words = words;
        this.clock = clock;
        this.listener = listener;
    }

    Path file() {
        return file;
    }

    /** Gives it up as soon as possible; of no effect once it has ended. For any thread. */
    synchronized void cancel() {
        cancelled = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private synchronized boolean begin() {
        thread = Thread.currentThread();
        return !cancelled;
    }

    /** From now on nobody interrupts this thread, which may go on to other work. */
    private synchronized boolean stop() {
        thread = null;
        Thread.interrupted();
        return cancelled;
    }

    @Override
    public void run() {
        ExportEnd end = begin() ? write() : new ExportEnd.Cancelled(0);
        boolean given = stop();
        boolean over = end instanceof ExportEnd.Saved || end instanceof ExportEnd.Cancelled;
        listener.ended(given && !over ? new ExportEnd.Cancelled(readEntries) : end);
    }

    private ExportEnd write() {
        try {
            Entries entries = entries();
            ExportContent content = new ExportContent(plan, entries.part(), clock);
            AtomicBoolean filled = new AtomicBoolean();
            WholeFile.write(
                    file, WholeFile.Readers.AS_USUAL, out -> filled.setPlain(content.writeTo(out, listener::wrote)));
            if (entries.from() != null) {
                entries.from().written(plan.contest());
            }
            boolean wanted = plan.wish().subject().asksForEntries();
            return new ExportEnd.Saved(
                    !filled.getPlain(),
                    wanted && entries.part() instanceof EntriesPart.Missing missing ? missing.why() : null,
                    entries.part() instanceof EntriesPart.Read read ? read.roster() : null);
        } catch (NoEntriesException e) {
            return e.end;
        } catch (HistoryException e) {
            LOG.log(System.Logger.Level.WARNING, "The history could not be read for an export", e);
            return new ExportEnd.NotRead(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.log(System.Logger.Level.WARNING, "An export could not be written", e);
            }
            return new ExportEnd.NotWritten(SaveTrouble.of(file, e));
        } catch (RuntimeException | Error e) {
            // Whatever it is, the user is told, and the next export can begin.
            LOG.log(System.Logger.Level.ERROR, "A mistake of Contrail's own, in an export", e);
            return new ExportEnd.NotWritten(SaveTrouble.OTHER);
        }
    }

    private Entries entries() throws NoEntriesException {
        ExportSubject subject = plan.wish().subject();
        Rosters rosters = subject.asksForEntries() ? plan.session().rosters() : null;
        if (rosters == null) {
            return new Entries(new EntriesPart.Missing(words.recordedOnly()), null);
        }
        if (subject == ExportSubject.EVERYTHING && plan.unreachable() != null) {
            // All that was recorded does not wait for a service that is not there.
            return new Entries(new EntriesPart.Missing(words.failure(plan.unreachable())), null);
        }
        return switch (rosters.read(plan.contest(), listener::read)) {
            case RosterOutcome.Complete complete -> {
                readEntries = complete.roster().entries().size();
                yield new Entries(new EntriesPart.Read(complete.roster()), rosters);
            }
            case RosterOutcome.Cancelled stopped ->
                throw new NoEntriesException(new ExportEnd.Cancelled(stopped.kept()));
            case RosterOutcome.Failed failed -> {
                if (subject == ExportSubject.ENTRIES) {
                    throw new NoEntriesException(new ExportEnd.NoEntries(failed.why(), failed.kept()));
                }
                yield new Entries(new EntriesPart.Missing(words.failure(failed.why())), null);
            }
        };
    }
}
