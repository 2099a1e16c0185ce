package app.contrail.cli;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code contrail snapshot}: the dashboard as a picture. */
@Command(
        name = "snapshot",
        customSynopsis = {
            "contrail snapshot --contest ID --out FILE.png [--size WxH]",
            "                  [--theme light|dark] [--offline] [OPTIONS]"
        },
        description = "Draws the dashboard of one contest into a PNG file, without a display.",
        footer = {"", "Example:  contrail snapshot --contest clx1abc123def456 --out today.png"})
final class SnapshotCommand implements Callable<Integer> {
    private final Services services;
    private final Preparation preparation;

    @Option(names = "--contest", paramLabel = "ID", required = true, description = "The contest to draw.")
    @Nullable ContestId contest;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The picture; its name ends in .png.")
    @Nullable Path out;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1280x800",
            description = "Width and height in pixels. Default: 1280x800.")
    @Nullable PictureSize size;

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            defaultValue = "light",
            description = "light or dark. Default: light.")
    Theme theme = Theme.LIGHT;

    @Option(names = "--offline", description = "Draw what was recorded, without touching the network; needs no key.")
    boolean offline;

    SnapshotCommand(Services services, Preparation preparation) {
        this.services = services;
        this.preparation = preparation;
    }

    @Override
    public Integer call() {
        // Picocli has set all three: two are required, one has a default.
        Path file = Objects.requireNonNull(out);
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new CommandFailure(ExitCode.USAGE, "The picture is a PNG file; end the name after --out in .png.");
        }
        Setup given = preparation.prepare();
        Collection<ApiFailure> failures = services.windows()
                .snapshot(new SnapshotRequest(
                        Objects.requireNonNull(contest),
                        given.baseUrl(),
                        offline ? null : given.connection(),
                        file.toAbsolutePath(),
                        Objects.requireNonNull(size),
                        theme,
                        given.dataDir()));
        ApiFailure worst = failures.stream().min(FailureText.BY_GRAVITY).orElse(null);
        if (worst != null) {
            throw FailureText.aboutContest(worst);
        }
        return ExitCode.DONE.code();
    }
}
