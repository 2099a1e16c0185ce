package app.contrail;

import app.contrail.cli.Progress;
import app.contrail.polling.Alarm;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One line on a terminal that is written over again and again, and gone in the end. */
final class TerminalProgress implements Progress {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration STEP = Duration.ofMillis(200);

    private final PrintStream terminal;
    private final Alarm alarm;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Supplier<String> doing = () -> "";
    private Alarm.Pending next = () -> {};
    private int width;
    private boolean closed;

    private TerminalProgress(PrintStream terminal, Alarm alarm) {
        this.terminal = terminal;
        this.alarm = alarm;
    }

    /** Waits for half a second before it writes anything. */
    static TerminalProgress begin(PrintStream terminal, Alarm alarm) {
        TerminalProgress progress = new TerminalProgress(terminal, alarm);
        progress.lock.lock();
        try {
            progress.next = alarm.after(PATIENCE, progress::show);
        } finally {
            progress.lock.unlock();
        }
        return progress;
    }

    @Override
    public void now(Supplier<String> what) {
        doing = what;
    }

    private void show() {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            write(doing.get());
            next = alarm.after(STEP, this::show);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            next.cancel();
            if (width > 0) {
                write("");
            }
        } finally {
            lock.unlock();
        }
    }

    private void write(String text) {
        // What is shorter than the text before must cover it.
        String covering = text + " ".repeat(Math.max(0, width - text.length()));
        terminal.print("\r" + covering + (text.isEmpty() ? "\r" : ""));
        terminal.flush();
        width = text.length();
    }
}
