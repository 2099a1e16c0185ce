package app.contrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands that draw hand to the toolkit. */
class WindowCommandsTest {
    @TempDir
    Path folder;

    private FakeServices services;

    @BeforeEach
    void start() {
        services = new FakeServices(folder);
    }

    @Test
    void withoutACommandTheWindowOpensOnTheConnectionThatWasGiven() {
        assertThat(services.run("--base-url", "https://example.com/api")).isEqualTo(FakeWindows.CODE);
        assertThat(Objects.requireNonNull(services.windows.connection).baseUrl())
                .hasToString("https://example.com/api");
        assertThat(services.windows.dataDir).isEqualTo(folder);
    }

    @Test
    void withoutAKeyTheWindowOpensAllTheSameAndKnowsWhereToConnectLater() {
        services.environment.clear();
        assertThat(services.run("--base-url", "https://example.com/api")).isEqualTo(FakeWindows.CODE);
        assertThat(services.windows.connection).isNull();
        assertThat(services.windows.baseUrl).hasToString("https://example.com/api");
    }

    @Test
    void aSnapshotIsLightAndTheSizeOfTheWindowUnlessToldOtherwise() {
        assertThat(services.run("snapshot", "--contest", "c1", "--out", "a.png"))
                .isZero();
        SnapshotRequest request = request();
        assertThat(request.contest()).isEqualTo(new ContestId("c1"));
        assertThat(request.size()).isEqualTo(new PictureSize(1280, 800));
        assertThat(request.theme()).isEqualTo(Theme.LIGHT);
        assertThat(request.out()).isEqualTo(Path.of("a.png").toAbsolutePath());
        assertThat(request.connection()).isNotNull();
        assertThat(request.dataDir()).isEqualTo(folder);
    }

    @Test
    void aSnapshotTakesSizeAndTheme() {
        services.run("snapshot", "--contest", "c1", "--out", "a.PNG", "--size", "1920x1080", "--theme", "dark");
        assertThat(request().size()).isEqualTo(new PictureSize(1920, 1080));
        assertThat(request().theme()).isEqualTo(Theme.DARK);
    }

    @Test
    void aSnapshotIsOfTheWholeDashboardUnlessACardIsNamed() {
        services.run("snapshot", "--contest", "c1", "--out", "a.png");
        assertThat(request().card()).isEqualTo(Card.DASHBOARD);
        assertThat(request().scale()).isEqualTo(1);
        assertThat(request().kind()).isEqualTo(PictureKind.PNG);

        services.run("snapshot", "--contest", "c1", "--out", "a.png", "--card", "leaderboard", "--scale", "2");
        assertThat(request().card()).isEqualTo(Card.LEADERBOARD);
        assertThat(request().scale()).isEqualTo(2);
        assertThat(request().size()).isEqualTo(new PictureSize(1280, 800));
    }

    @Test
    void aNameThatEndsInSvgAsksForTheChartAsLinesAndWords() {
        assertThat(services.run("snapshot", "--contest", "c1", "--out", "a.SVG", "--card", "chart"))
                .isZero();
        assertThat(request().kind()).isEqualTo(PictureKind.SVG);
        assertThat(request().card()).isEqualTo(Card.CHART);
    }

    @Test
    void theHelpNamesEveryCard() {
        services.run("snapshot", "--help");
        String help = services.result().replaceAll("\\s+", " ");
        for (Card card : Card.values()) {
            assertThat(help).containsPattern("\\b" + card.name().toLowerCase(Locale.ROOT) + "\\b");
        }
        assertThat(services.result().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void offlineNeedsNoKeyAndHandsOutNoConnectionEvenIfThereIsOne() {
        services.run("snapshot", "--contest", "c1", "--out", "a.png", "--offline");
        assertThat(request().connection()).isNull();
        services.environment.clear();
        assertThat(services.run("snapshot", "--contest", "c1", "--out", "a.png"))
                .isEqualTo(3);
        assertThat(services.run("snapshot", "--contest", "c1", "--out", "a.png", "--offline"))
                .isZero();
    }

    @Test
    void aPictureWithPartsMissingEndsWithTheCodeOfTheWorst() {
        services.windows.snapshotFailures =
                List.of(new ApiFailure.ServiceFailing(500, null), new ApiFailure.NotFound("Contest not found"));
        assertThat(services.run("snapshot", "--contest", "c1", "--out", "a.png"))
                .isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "snapshot --out a.png",
                "snapshot --contest c1",
                "snapshot --contest c1 --out a.jpg",
                "snapshot --contest c1 --out a.png --size 1280",
                "snapshot --contest c1 --out a.png --size 0x0",
                "snapshot --contest c1 --out a.png --size 99999x99999",
                "snapshot --contest c1 --out a.png --size 1000000000000x800",
                "snapshot --contest c1 --out a.png --theme blue",
                "snapshot --contest c1 --out a.png --scale 3",
                "snapshot --contest c1 --out a.png --scale 0",
                "snapshot --contest c1 --out a.png --scale 2 --size 7680x4320",
                "snapshot --contest c1 --out a.png --card nonsense",
                "snapshot --contest c1 --out a.svg",
                "snapshot --contest c1 --out a.svg --card funnel",
                "snapshot --contest c1 --out a.svg --card chart --scale 2"
            })
    void aPictureThatCannotBeDrawnIsMisuse(String line) {
        assertThat(services.run(line.split(" "))).isEqualTo(2);
        assertThat(services.complaint()).hasLineCount(1);
        assertThat(services.windows.request).isNull();
    }

    private SnapshotRequest request() {
        return Objects.requireNonNull(services.windows.request);
    }
}
