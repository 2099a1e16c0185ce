package app.contrail.roster;

import app.contrail.domain.ContestId;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where the pages of readings that are not over are kept: one {@link Spool} for each contest. */
final class Spools {
    static final Duration LONGEST = Duration.ofHours(24);

    private static final System.Logger LOG = System.getLogger(Spools.class.getName());
    private static final String SUFFIX = ".pages";
    private static final int HASH_BYTES = 12;

    private final @Nullable Path folder;
    private final String service;
    private final Clock clock;

    /** @param folder null to keep nothing */
    Spools(@Nullable Path folder, String service, Clock clock) {
        this.folder = folder;
        this.service = service;
        this.clock = clock;
    }

    /** The spool of a contest; one that keeps nothing if the disk does not take it or another reading uses it. */
    Spool open(ContestId contest) {
        if (folder == null) {
            return Spool.NONE;
        }
        forgetOld(folder, clock.instant());
        try {
            return Spool.open(file(folder, contest), clock.instant().minus(LONGEST), clock.instant());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Entries are read without keeping them for another try", e);
            return Spool.NONE;
        }
    }

    void delete(ContestId contest) {
        if (folder != null) {
            delete(file(folder, contest));
        }
    }

    /** Deletes what was not written to for {@link #LONGEST}, of whatever service. */
    static void forgetOld(Path folder, Instant now) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Instant oldest = now.minus(LONGEST);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    delete(file);
                }
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Entries kept for another try could not be looked through", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Entries kept for another try could not be deleted", e);
        }
    }

    /** Named by a hash, so that the name says nothing of service and contest. */
    private Path file(Path folder, ContestId contest) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((service + "\n" + contest.value()).getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(Arrays.copyOf(hash, HASH_BYTES)) + SUFFIX);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
