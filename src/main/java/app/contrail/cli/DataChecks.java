package app.contrail.cli;

import app.contrail.diagnosis.HistoryWords;
import app.contrail.diagnosis.Home;
import app.contrail.diagnosis.Sizes;
import app.contrail.history.HistoryLook;
import app.contrail.settings.SettingsLook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the data folder can be used, and what lies in it. Reads only. */
final class DataChecks {
    private static final long LITTLE_SPACE = 200_000_000;

    private final Path folder;
    private final Home home;

    DataChecks(Path folder, Home home) {
        this.folder = folder;
        this.home = home;
    }

    List<Finding> run() {
        return List.of(folder(), history(), settings(), log());
    }

    private Finding folder() {
        String name = home.shortened(folder);
        Path there = nearest();
        if (there == null || !Files.isDirectory(there)) {
            return Finding.fail(
                    "data",
                    "The data folder " + name + " cannot be made, because something else lies there; choose another"
                            + " one with --data-dir.",
                    ExitCode.LOCAL_DATA);
        }
        if (!Files.isWritable(there)) {
            return Finding.fail(
                    "data",
                    "The data folder " + name + " cannot be written; check who may write to it, or choose another one"
                            + " with --data-dir.",
                    ExitCode.LOCAL_DATA);
        }
        String state = there.equals(folder)
                ? "The data folder " + name + " can be written"
                : "The data folder " + name + " does not exist yet and can be made";
        Long free = freeSpace(there);
        if (free == null) {
            return Finding.ok("data", state + ".");
        }
        return free < LITTLE_SPACE
                ? Finding.warn("data", state + ", but only " + Sizes.text(free) + " are free; free some space.")
                : Finding.ok("data", state + "; " + Sizes.text(free) + " are free.");
    }

    /** The folder itself, or the nearest one above it that exists. */
    private @Nullable Path nearest() {
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there;
    }

    private static @Nullable Long freeSpace(Path there) {
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException e) {
            return null;
        }
    }

    private Finding history() {
        HistoryLook look = HistoryLook.into(folder);
        String name = home.shortened(look.file());
        return switch (look.condition()) {
            case NONE -> Finding.ok("history", "Nothing was recorded yet.");
            case SOUND -> Finding.ok("history", "The recorded history is sound: " + HistoryWords.of(look) + ".");
            case DAMAGED ->
                Finding.fail(
                        "history",
                        "The recorded history " + name + " is damaged; start Contrail, which sets it aside and begins"
                                + " a new one.",
                        ExitCode.LOCAL_DATA);
            case NEWER ->
                Finding.fail(
                        "history",
                        "The recorded history " + name + " was written by a newer Contrail; install that one, or"
                                + " choose another folder with --data-dir.",
                        ExitCode.LOCAL_DATA);
            case FOREIGN ->
                Finding.fail(
                        "history",
                        "The file " + name + " belongs to another program; move it, or choose another folder with"
                                + " --data-dir.",
                        ExitCode.LOCAL_DATA);
            case UNREADABLE ->
                Finding.fail(
                        "history",
                        "The recorded history " + name + " cannot be read; check who may read it.",
                        ExitCode.LOCAL_DATA);
        };
    }

    private Finding settings() {
        SettingsLook look = SettingsLook.into(folder);
        if (!look.exists()) {
            return Finding.ok("settings", "There is no settings file, so the usual settings hold.");
        }
        String name = home.shortened(look.file());
        return look.problems().isEmpty()
                ? Finding.ok("settings", "The settings in " + name + " can be read.")
                : Finding.fail(
                        "settings",
                        "The settings in " + name + " need correcting. " + String.join(" ", look.problems()),
                        ExitCode.LOCAL_DATA);
    }

    private Finding log() {
        Path log = folder.resolve("contrail.0.log");
        if (!Files.exists(log)) {
            return Finding.ok("log", "There is no log yet; it will be " + home.shortened(log) + ".");
        }
        return Files.isRegularFile(log) && Files.isReadable(log)
                ? Finding.ok("log", "The log is " + home.shortened(log) + ".")
                : Finding.warn("log", "The log " + home.shortened(log) + " cannot be read; check who may read it.");
    }
}
