package app.contrail.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a look at the settings file tells, without setting it aside if it is broken.
 *
 * @param file where it lies, or would
 * @param exists whether there is one
 * @param settings what it says; the usual ones where it says nothing that can hold
 * @param problems what is wrong with it, in whole sentences for the user; empty if nothing is
 */
public record SettingsLook(Path file, boolean exists, Settings settings, List<String> problems) {

    /** Looks into the settings of this data folder, which need not exist. Blocks on the disk. */
    public static SettingsLook into(Path dataDir) {
        Path file = dataDir.toAbsolutePath().resolve(SettingsStore.NAME);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(SettingsStore.MAX_BYTES + 1);
            ObjectNode found = bytes.length > SettingsStore.MAX_BYTES ? null : SettingsJson.parse(bytes);
            if (found == null) {
                return without(file, "It is no settings file that Contrail can read.");
            }
            SettingsJson.Understood understood = SettingsJson.understand(found);
            return new SettingsLook(file, true, understood.settings(), understood.problems());
        } catch (NoSuchFileException e) {
            return new SettingsLook(file, false, Settings.USUAL, List.of());
        } catch (IOException e) {
            return without(file, "It cannot be read.");
        }
    }

    private static SettingsLook without(Path file, String problem) {
        return new SettingsLook(file, true, Settings.USUAL, List.of(problem));
    }
}
