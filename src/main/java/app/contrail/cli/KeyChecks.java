package app.contrail.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the key comes from and who else could read it. Never says anything about its text. */
final class KeyChecks {
    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private KeyChecks() {}

    static List<Finding> of(Setup setup) {
        KeySource source = setup.keySource();
        if (source == null) {
            return List.of(Finding.fail("key", Setup.noKey()));
        }
        setup.connectionOrNull();
        Path file = source.file();
        if (file != null && othersMayUse(file)) {
            return List.of(Finding.warn(
                    "key",
                    "The key comes from " + source.name() + ", which others on this computer may read or change; run:"
                            + " chmod 600 " + file));
        }
        return List.of(Finding.ok("key", "The key comes from " + source.name() + "."));
    }

    private static boolean othersMayUse(Path file) {
        @Nullable Set<PosixFilePermission> given = permissions(file);
        return given != null && given.stream().anyMatch(OF_OTHERS::contains);
    }

    /** Null where files have no such permissions. */
    private static @Nullable Set<PosixFilePermission> permissions(Path file) {
        try {
            return Files.getPosixFilePermissions(file);
        } catch (IOException | UnsupportedOperationException e) {
            return null;
        }
    }
}
