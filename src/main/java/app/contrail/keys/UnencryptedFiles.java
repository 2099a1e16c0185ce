package app.contrail.keys;

import app.contrail.api.ApiKey;
import app.contrail.files.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keys in files of the data folder, one for each account, which only the user may read and whose names say that they are
 * not encrypted. Their form is that of {@code --api-key-file}.
 */
public final class UnencryptedFiles implements KeyKeeper {
    private static final int MAX_BYTES = 64 * 1024;

    /** Ids come from the settings, which can be edited, and become part of a name. */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final Path folder;

    public UnencryptedFiles(Path dataDir) {
        folder = dataDir.toAbsolutePath();
    }

    /** The file that holds the key of this account, or would. */
    public Path fileOf(String account) {
        if (!SAFE.matcher(account).matches()) {
            throw new KeyException(
                    "An account in the settings has an id that cannot name a file. Remove the account and"
                            + " add it again.");
        }
        return folder.resolve("key-" + account + ".unencrypted");
    }

    @Override
    public @Nullable ApiKey find(String account) {
        Path file = fileOf(account);
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
            return ApiKey.of(text.lines().findFirst().orElse(""));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new KeyException("The key file " + file + " cannot be read. Check who may read it.", e);
        } catch (IllegalArgumentException e) {
            throw new KeyException(
                    "The key file " + file + " does not hold an API key in its first line. Enter the key again.");
        }
    }

    @Override
    public void keep(String account, ApiKey key) {
        Path file = fileOf(account);
        try {
            Files.createDirectories(folder);
            byte[] line = (key.toBeKept() + "\n").getBytes(StandardCharsets.UTF_8);
            WholeFile.write(file, WholeFile.Readers.OWNER, out -> out.write(line));
        } catch (IOException e) {
            throw new KeyException(
                    "The key could not be kept in " + file
                            + ". Check who may write to this folder, and that the disk has room.",
                    e);
        }
    }

    @Override
    public void forget(String account) {
        Path file = fileOf(account);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new KeyException("The key file " + file + " could not be deleted. Delete it yourself.", e);
        }
    }
}
