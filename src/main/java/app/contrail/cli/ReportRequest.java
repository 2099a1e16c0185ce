package app.contrail.cli;

import app.contrail.domain.ContestId;
import app.contrail.history.HistoryStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report to write.
 *
 * @param history what was recorded
 * @param gapAfter polls further apart than this have a gap between them
 * @param dataDir where the settings lie, which say how numbers and times are written
 * @param from when the period begins; null for everything until its end
 * @param to when it ends; null for now
 * @param masked whether addresses of participants are masked
 */
public record ReportRequest(
        ContestId contest,
        HistoryStore history,
        Duration gapAfter,
        Path dataDir,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean masked) {}
