package app.contrail;

import app.contrail.ui.common.DesktopFolders;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Shows files by the program that the system has for it. */
final class SystemFolders implements DesktopFolders {
    /** Who opens a folder says soon if that cannot be done. */
    private static final int SECONDS = 5;

    @Override
    public void show(Path file) throws IOException {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        IOException trouble = new IOException("There is no way to show a file");
        for (List<String> command : commands(system, file.toAbsolutePath(), Files.isDirectory(file))) {
            try {
                run(command);
                return;
            } catch (InterruptedIOException e) {
                throw e;
            } catch (IOException e) {
                trouble = e;
            }
        }
        throw trouble;
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // The file manager of Windows ends with 1 whatever happened.
        int most = command.getFirst().equals("explorer.exe") ? 1 : 0;
        try {
            if (process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() > most) {
                throw new IOException(command.getFirst() + " ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while the file manager started");
        }
    }

    /**
     * What to try, in this order.
     *
     * @param system the name of the operating system, in small letters
     */
    static List<List<String>> commands(String system, Path shown, boolean folder) {
        if (system.startsWith("windows")) {
            return List.of(
                    folder ? List.of("explorer.exe", shown.toString()) : List.of("explorer.exe", "/select," + shown));
        }
        if (system.startsWith("mac")) {
            return List.of(folder ? List.of("open", shown.toString()) : List.of("open", "-R", shown.toString()));
        }
        Path parent = shown.getParent();
        List<String> open = List.of("xdg-open", folder || parent == null ? shown.toString() : parent.toString());
        return folder ? List.of(open) : List.of(select(shown), open);
    }

    /** Asks the file manager of the Linux desktop, which most of them answer. */
    private static List<String> select(Path file) {
        // A comma would end the address.
        String address = file.toUri().toString().replace(",", "%2C");
        return List.of(
                "dbus-send",
                "--session",
                "--print-reply",
                "--dest=org.freedesktop.FileManager1",
                "/org/freedesktop/FileManager1",
                "org.freedesktop.FileManager1.ShowItems",
                "array:string:" + address,
                "string:");
    }
}
