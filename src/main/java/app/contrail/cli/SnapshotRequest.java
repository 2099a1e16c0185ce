package app.contrail.cli;

import app.contrail.api.BaseUrl;
import app.contrail.api.Connection;
import app.contrail.domain.ContestId;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A picture of the dashboard to draw.
 *
 * @param baseUrl the service whose records are drawn
 * @param connection whom to ask; null means offline: draw what was recorded, and never touch the network
 * @param out the PNG file, which appears whole or not at all
 * @param dataDir where what was recorded lies
 */
public record SnapshotRequest(
        ContestId contest,
        BaseUrl baseUrl,
        @Nullable Connection connection,
        Path out,
        PictureSize size,
        Theme theme,
        Path dataDir) {}
