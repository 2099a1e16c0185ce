package app.contrail.cli;

import app.contrail.domain.ApiFailure;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code contrail snapshot}: the dashboard, or a part of it, as a picture. */
@Command(
        name = "snapshot",
        customSynopsis = {
            "contrail snapshot --contest ID --out FILE.png [--card NAME] [--size WxH]",
            "                  [--scale 1|2] [--theme light|dark] [--offline] [OPTIONS]",
            "contrail snapshot --contest ID --out FILE.svg --card chart [--size WxH]",
            "                  [--theme light|dark] [--offline] [OPTIONS]"
        },
        description = "Draws the dashboard of one contest, or one card of it, without a display.",
        footer = {
            "",
            "Examples:  contrail snapshot --contest clx1abc123def456 --out today.png",
            "           contrail snapshot --contest clx1abc123def456 --out chart.svg \\",
            "                             --card chart"
        })
final class SnapshotCommand implements Callable<Integer> {
    private final Services services;
    private final Preparation preparation;

    @Mixin
    ContestOptions asked = new ContestOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The picture; its name ends in .png, or in .svg for the chart as lines and words.")
    @Nullable Path out;

    @Option(
            names = "--card",
            paramLabel = "NAME",
            defaultValue = "dashboard",
            description = "What to draw: dashboard, tiles (the row of them), one tile by the name views, entries,"
                    + " conversion, confirmed, bonus or disqualified, or chart, funnel, points, leaderboard or insights."
                    + " Default: dashboard.")
    Card card = Card.DASHBOARD;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1280x800",
            description = "Width and height of the dashboard in pixels, whichever card is drawn. Default: 1280x800.")
    @Nullable PictureSize size;

    @Option(
            names = "--scale",
            paramLabel = "N",
            defaultValue = "1",
            description = "1, or 2 for a PNG picture that is twice as sharp. Default: 1.")
    int scale = 1;

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            defaultValue = "light",
            description = "light or dark. Default: light.")
    Theme theme = Theme.LIGHT;

    SnapshotCommand(Services services, Preparation preparation) {
        this.services = services;
        this.preparation = preparation;
    }

    @Override
    public Integer call() {
        // Picocli has set both: one is required, one has a default.
        Path file = Objects.requireNonNull(out);
        PictureSize layout = Objects.requireNonNull(size);
        PictureKind kind = PictureKind.of(file);
        if (kind == null) {
            throw misuse(
                    "The picture is a PNG or SVG file; end the name after --out in .png, or in .svg for the chart.");
        }
        check(kind, layout);
        Setup given = preparation.prepare();
        Collection<ApiFailure> failures = services.windows()
                .snapshot(new SnapshotRequest(
                        asked.id(),
                        given.baseUrl(),
                        asked.connection(given),
                        file.toAbsolutePath(),
                        kind,
                        card,
                        layout,
                        scale,
                        theme,
                        given.dataDir()));
        ApiFailure worst = failures.stream().min(FailureText.BY_GRAVITY).orElse(null);
        if (worst != null) {
            throw FailureText.aboutContest(worst);
        }
        return ExitCode.DONE.code();
    }

    private void check(PictureKind kind, PictureSize layout) {
        if (scale != 1 && scale != 2) {
            throw misuse("--scale is 1 or 2; write --scale 2 for a picture that is twice as sharp.");
        }
        if (kind == PictureKind.SVG && card != Card.CHART) {
            throw misuse("Only the chart can be drawn as SVG; add --card chart, or end the name after --out in .png.");
        }
        if (kind == PictureKind.SVG && scale != 1) {
            throw misuse("An SVG picture is sharp at any size; leave --scale out.");
        }
        if (scale == 2 && !layout.fitsDoubled()) {
            throw misuse(
                    "A picture at --scale 2 has room for 4096x2160; choose a smaller --size, or leave --scale out.");
        }
    }

    private static CommandFailure misuse(String sentence) {
        return new CommandFailure(ExitCode.USAGE, sentence);
    }
}
