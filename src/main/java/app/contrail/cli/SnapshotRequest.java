package app.contrail.cli;

import app.contrail.api.BaseUrl;
import app.contrail.api.Connection;
import app.contrail.domain.ContestId;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A picture of the dashboard, or of one card of it, to draw.
 *
 * @param baseUrl the service whose records are drawn
 * @param connection whom to ask; null means offline: draw what was recorded, and never touch the network
 * @param out the file, which appears whole or not at all
 * @param size of the whole dashboard, whichever card is drawn
 * @param scale how many pixels of the picture each of {@code size} becomes; 1 for an SVG picture, which has none
 * @param dataDir where what was recorded lies
 */
public record SnapshotRequest(
        ContestId contest,
        BaseUrl baseUrl,
        @Nullable Connection connection,
        Path out,
        PictureKind kind,
        Card card,
        PictureSize size,
        int scale,
        Theme theme,
        Path dataDir) {}
