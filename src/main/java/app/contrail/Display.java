package app.contrail;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells whether this machine can show a window or draw a picture, before the toolkit is asked: the toolkit's own answer
 * is a stack trace. Only Linux can lack a display or a library.
 */
final class Display {
    private static final Pattern X_DISPLAY = Pattern.compile("(?:unix)?(?<host>.*):(?<number>\\d+)(?:\\.\\d+)?");
    private static final int X_PORT = 6000;

    /** For a display of another computer, which may be switched off. */
    private static final int PATIENCE_MILLIS = 5_000;

    private static final List<String> WINDOW_LIBRARIES =
            List.of("libgtk-3.so.0", "libXtst.so.6", "libXxf86vm.so.1", "libGL.so.1");
    private static final List<Path> GRAPHICS_DEVICES = List.of(Path.of("/dev/dri"), Path.of("/dev/nvidiactl"));
    private static final List<String> PICTURE_LIBRARIES = List.of("libfreetype.so.6", "libpangoft2-1.0.so.0");

    private static final String OWN_FONT = "ui/theme/fonts/ContrailSans-Regular.otf";
    private static final byte[] OPEN_TYPE = {'O', 'T', 'T', 'O'};

    private Display() {}

    /** Whether there is a display that answers. */
    static boolean isPresent() {
        return !isLinux() || answers(System.getenv().getOrDefault("DISPLAY", ""));
    }

    /** Whether a graphics card may be there. Where there is none, looking for one takes time and 50 MB of libraries. */
    static boolean mayHaveGraphicsCard() {
        return !isLinux() || GRAPHICS_DEVICES.stream().anyMatch(Files::exists);
    }

    /** What keeps a picture or, with {@code window}, a window from being drawn; empty if nothing does. */
    static List<String> missingLibraries(boolean window) {
        if (!isLinux()) {
            return List.of();
        }
        Stream<String> needed =
                Stream.concat(PICTURE_LIBRARIES.stream(), window ? WINDOW_LIBRARIES.stream() : Stream.of());
        return needed.filter(library -> !loads(library)).toList();
    }

    /** The sentence for a toolkit that does not start. Looks at libraries and fonts, which takes a while. */
    static String whatToDo(boolean window) {
        if (!isLinux()) {
            return "Nothing can be drawn on this machine; install Contrail again, or use 'contrail collect --once'.";
        }
        List<String> missing = new ArrayList<>(missingLibraries(window));
        if (!hasFonts()) {
            missing.add("fonts");
        }
        if (missing.isEmpty()) {
            return window
                    ? "The window cannot be opened, though a display answers and no library is missing; check DISPLAY and"
                            + " who may use that display, or use 'contrail snapshot' for a picture."
                    : "Nothing can be drawn on this machine, though no library is missing; look into the log.";
        }
        return "Nothing can be drawn on this machine (missing: " + String.join(", ", missing)
                + "); on Debian or Ubuntu run: sudo apt-get install libfreetype6 libpangoft2-1.0-0 fonts-dejavu-core"
                + (window ? " libgtk-3-0 libxtst6 libxxf86vm1 libgl1." : ".");
    }

    static boolean isLinux() {
        return System.getProperty("os.name", "").startsWith("Linux");
    }

    /** X11 servers listen on a socket file or, for remote displays, on a port counted from 6000. */
    static boolean answers(String display) {
        Matcher parts = X_DISPLAY.matcher(display);
        if (!parts.matches()) {
            return false;
        }
        String number = parts.group("number");
        String host = parts.group("host");
        return host.isEmpty()
                ? listensOnFile(Path.of("/tmp/.X11-unix/X" + number)) || listens("localhost", number)
                : listens(host, number);
    }

    private static boolean listensOnFile(Path file) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(file));
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static boolean listens(String host, String number) {
        try (Socket socket = new Socket()) {
            int port = Math.addExact(X_PORT, Integer.parseInt(number));
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            return true;
        } catch (IOException | RuntimeException e) {
            // There is no such port, no such host, or nobody there.
            return false;
        }
    }

    @SuppressWarnings("restricted") // Loading a library is what this asks about; JavaFX is to load it anyway.
    private static boolean loads(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether any font is installed; without one, JavaFX ends in a NullPointerException. */
    static boolean hasFonts() {
        if (!isLinux()) {
            return true;
        }
        String home = System.getProperty("user.home", "");
        return Stream.of(
                        Path.of("/usr/share/fonts"),
                        Path.of("/usr/local/share/fonts"),
                        Path.of(home, ".fonts"),
                        Path.of(home, ".local/share/fonts"))
                .anyMatch(Display::holdsFont);
    }

    /** Whether the font that comes with the program can be read. */
    static boolean hasOwnFont() {
        try (InputStream in = Display.class.getResourceAsStream(OWN_FONT)) {
            return in != null && Arrays.equals(in.readNBytes(OPEN_TYPE.length), OPEN_TYPE);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean holdsFont(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().matches(".*\\.(ttf|otf|ttc|pfb)"));
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
