package app.contrail.settings;

import app.contrail.files.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the user's settings in {@code settings.json} in the data folder. The file is read when the store is opened, and
 * again before each change, so that what other processes changed meanwhile stays; of two that change it in the same
 * moment the last one wins. The file is whole at any time, and one that cannot be read is set aside, never deleted. Safe
 * for use by many threads.
 */
public final class SettingsStore {
    static final String NAME = "settings.json";

    static final int MAX_BYTES = 8 * 1024 * 1024;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final @Nullable Path file;
    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock();
    private final @Nullable String notice;

    /** Everything that the file holds, also what is not known here. */
    private ObjectNode document = SettingsJson.empty();

    /** Whether what lies there is not ours to replace before it is set aside. */
    private boolean inTheWay;

    private volatile Settings settings = Settings.USUAL;

    private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();

    private SettingsStore(@Nullable Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
        notice = file == null ? null : read(file);
    }

    /**
     * Reads the settings in a folder; without a file, or with one that cannot be read, the usual ones. Makes nothing.
     * Blocks on the disk.
     */
    public static SettingsStore open(Path dataDir, Clock clock) {
        return new SettingsStore(dataDir.toAbsolutePath().resolve(NAME), clock);
    }

    /** The usual settings; what is changed in them is forgotten with this run. */
    public static SettingsStore forThisRun(Clock clock) {
        return new SettingsStore(null, clock);
    }

    /** What holds now. Never blocks. */
    public Settings settings() {
        return settings;
    }

    /** What the user should know about the file as it was found, in whole sentences; null if all is well. */
    public @Nullable String notice() {
        return notice;
    }

    /** The file that holds the settings, or will; null if they are kept for this run only. */
    public @Nullable Path file() {
        return file;
    }

    /**
     * Tells of every change once it is saved, in the order of the changes.
     *
     * @param listener called on the thread that made the change, while other changes wait: must be brief and change
     *     nothing itself
     * @return ends that
     */
    public Runnable onChange(Consumer<Settings> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Changes settings and saves them, if there is a change. When this returns, they have reached the disk. Blocks; not
     * for the FX thread.
     *
     * @throws SettingsException with a sentence for the user if they cannot be saved; they then stay as they were
     */
    public void update(UnaryOperator<Settings> change) {
        writing.lock();
        try {
            Settings known = settings;
            if (file != null) {
                takeOver(file);
            }
            Settings before = settings;
            Settings after = change.apply(before);
            ObjectNode changed = SettingsJson.changed(document, before, after);
            if (file != null && !changed.equals(document)) {
                save(file, changed);
            }
            document = changed;
            settings = after;
            if (!after.equals(known)) {
                listeners.forEach(listener -> listener.accept(after));
            }
        } finally {
            writing.unlock();
        }
    }

    /** What another process has saved meanwhile goes on holding, so that only what is changed here is changed. */
    private void takeOver(Path file) {
        ObjectNode found;
        try {
            found = parsed(file);
        } catch (IOException e) {
            // There is none any more, or it cannot be read: whether it can be written shows in a moment.
            return;
        }
        if (found == null) {
            inTheWay = true;
        } else if (!found.equals(document)) {
            document = found;
            settings = SettingsJson.understand(found).settings();
        }
    }

    /** Null if it is no settings file. */
    private static @Nullable ObjectNode parsed(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            return bytes.length > MAX_BYTES ? null : SettingsJson.parse(bytes);
        }
    }

    private void save(Path file, ObjectNode changed) {
        try {
            if (inTheWay) {
                setAside(file);
            }
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            byte[] bytes = SettingsJson.bytes(changed);
            WholeFile.write(file, WholeFile.Readers.OWNER, out -> out.write(bytes));
        } catch (IOException e) {
            throw new SettingsException(
                    "The settings could not be saved in " + file
                            + ". Check who may write to this file and its folder, and that the disk has room.",
                    e);
        }
    }

    private @Nullable String read(Path file) {
        ObjectNode found;
        try {
            found = parsed(file);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            found = null;
        }
        if (found == null) {
            return beginAnew(file);
        }
        document = found;
        SettingsJson.Understood understood = SettingsJson.understand(found);
        settings = understood.settings();
        List<String> problems = new ArrayList<>(understood.problems());
        if (problems.isEmpty()) {
            return null;
        }
        problems.add("To change that, correct " + file + " and start Contrail again.");
        return String.join(" ", problems);
    }

    private String beginAnew(Path file) {
        try {
            return "The settings could not be read. They were set aside as " + setAside(file)
                    + ", and the usual ones hold.";
        } catch (IOException e) {
            inTheWay = true;
            return "The settings in " + file + " can neither be read nor set aside, so the usual ones hold. Check who"
                    + " may read and write this file and its folder.";
        }
    }

    private Path setAside(Path file) throws IOException {
        String name = NAME + ".damaged-" + STAMP.format(clock.instant());
        Path aside = file.resolveSibling(name);
        for (int i = 2; Files.exists(aside, LinkOption.NOFOLLOW_LINKS); i++) {
            aside = file.resolveSibling(name + "-" + i);
        }
        try {
            Files.move(file, aside);
        } catch (NoSuchFileException e) {
            // Another process was faster, and set it aside under a name like this.
        }
        inTheWay = false;
        return aside;
    }
}
