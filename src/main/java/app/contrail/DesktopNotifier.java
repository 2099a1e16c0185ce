package app.contrail;

import app.contrail.ui.shell.Notifier;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Notifications by the tool that the desktop brings along: {@code notify-send} on Linux, {@code osascript} on macOS. On
 * Windows there is none. Where the tool is missing, notifications are dropped; the panel and the list say the same.
 */
final class DesktopNotifier implements Notifier {
    private static final System.Logger LOG = System.getLogger(DesktopNotifier.class.getName());
    private static final int PATIENCE_SECONDS = 10;

    private final Executor background;
    private final Tool tool;
    private volatile boolean works = true;

    /** What is run to show a notification. */
    interface Tool {
        /** The program with its arguments, which other users of the computer can read; empty if there is none. */
        List<String> command(String title, String text);
    }

    DesktopNotifier(Executor background, Tool tool) {
        this.background = background;
        this.tool = tool;
    }

    /** The one for the system that this runs on. */
    static DesktopNotifier ofSystem(Executor background) {
        return new DesktopNotifier(background, tool(System.getProperty("os.name", "")));
    }

    /** @param system as the JDK names it */
    static Tool tool(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("linux")) {
            return DesktopNotifier::notifySend;
        }
        return name.startsWith("mac") ? DesktopNotifier::osascript : (title, text) -> List.of();
    }

    @Override
    public void notify(String title, String text) {
        List<String> command = tool.command(title, text);
        if (works && !command.isEmpty()) {
            background.execute(() -> run(command));
        }
    }

    private void run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            works = false;
            LOG.log(System.Logger.Level.INFO, "This desktop has no " + command.getFirst() + ", so no notifications");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> notifySend(String title, String text) {
        // The text may hold markup, so what looks like it is escaped; the title may not.
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return List.of("notify-send", "--app-name=Contrail", "--icon=contrail", "--", title, escaped);
    }

    private static List<String> osascript(String title, String text) {
        return List.of(
                "osascript",
                "-e",
                "on run argv",
                "-e",
                "display notification (item 2 of argv) with title (item 1 of argv)",
                "-e",
                "end run",
                "--",
                title,
                text);
    }
}
