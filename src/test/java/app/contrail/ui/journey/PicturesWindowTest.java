package app.contrail.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.Note;
import app.contrail.settings.Privacy;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.Samples;
import app.contrail.testing.ShownWindow;
import app.contrail.ui.common.Card;
import app.contrail.ui.common.FileKind;
import app.contrail.ui.export.ExportNews;
import app.contrail.ui.shell.ShellMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Pictures taken from a shown window. */
class PicturesWindowTest {
    private final DashboardRig rig = new DashboardRig(1000, 760);

    @RegisterExtension
    private final ShownWindow window = new ShownWindow();

    private final FxRobot robot = new FxRobot();
    private final List<Image> copied = new ArrayList<>();
    private final List<FileKind> kinds = new ArrayList<>();
    private @Nullable Path chosen;
    private String suggested = "";

    @TempDir
    private Path folder;

    @BeforeEach
    void show() {
        rig.opened();
        rig.advance(DashboardRig.INTERVAL);
        rig.advance(DashboardRig.INTERVAL);
        Fx.run(() -> rig.dashboard().picturing().through(this::choose, copied::add));
        window.show(rig);
    }

    private @Nullable Path choose(String title, String name, List<FileKind> offered) {
        kinds.addAll(offered);
        suggested = name;
        return chosen;
    }

    @Test
    void addressesAreMaskedInPicturesThoughTheScreenShowsThem() {
        int[] board = pixels(Card.LEADERBOARD, 1);
        int[] all = pixels(Card.DASHBOARD, 1);
        Fx.run(() -> rig.models().settings().change(now -> now.withPrivacy(new Privacy(false))));
        rig.settle();
        rig.awaitFx(() -> addresses().contains("jane@example.com"));
        List<String> shown = Fx.get(this::addresses);

        assertThat(pixels(Card.LEADERBOARD, 1)).isEqualTo(board);
        assertThat(pixels(Card.DASHBOARD, 1)).isEqualTo(all);
        assertThat(Fx.get(this::addresses)).isEqualTo(shown);
    }

    @Test
    void anAddressThatSomebodyNotedIsMaskedToo() {
        rig.history()
                .keepNote(Samples.CONTEST, Note.of(rig.clock().instant().minusSeconds(30), "Mail to mia@example.com"));
        rig.settle();
        rig.advance(DashboardRig.INTERVAL);

        assertThat(Fx.get(() -> rig.dashboard().pictures().svg()))
                .contains("m•••@example.com")
                .doesNotContain("mia@");
    }

    @Test
    void neitherFocusNorPointerNorWhatIsOpenIsInAPicture() {
        int[] before = pixels(Card.DASHBOARD, 1);
        robot.clickOn(".text-field", MouseButton.PRIMARY);
        robot.moveTo(".trend-chart");
        Fx.run(() -> {
            rig.models().diagnostics().shownProperty().set(true);
            rig.models().shell().messageProperty().set(new ShellMessage("Something", true));
        });

        assertThat(pixels(Card.DASHBOARD, 1)).isEqualTo(before);
    }

    /** It takes several frames until a picture is drawn. */
    @Test
    void whatIsCopiedIsWhatWasShownWhenTheUserAsked() {
        int[] before = pixels(Card.LEADERBOARD, 2);
        Fx.run(() -> {
            rig.dashboard().picturing().copy(Card.LEADERBOARD, 2);
            rig.models().leaderboard().contentProperty().set(null);
            rig.models().shell().zoomProperty().set(1.5);
        });
        rig.settle();

        assertThat(Fx.get(() -> pixels(copied.getFirst()))).isEqualTo(before);
    }

    @Test
    void twiceAsSharpIsDrawnAndNotMadeLarger() {
        Image usual = picture(Card.CHART, 1);
        Image sharp = picture(Card.CHART, 2);

        assertThat(sharp.getWidth()).isEqualTo(2 * usual.getWidth());
        assertThat(sharp.getHeight()).isEqualTo(2 * usual.getHeight());
        long odd = 0;
        for (int y = 0; y < (int) sharp.getHeight(); y += 2) {
            for (int x = 0; x < (int) sharp.getWidth(); x += 2) {
                if (sharp.getPixelReader().getArgb(x, y)
                        != sharp.getPixelReader().getArgb(x + 1, y + 1)) {
                    odd++;
                }
            }
        }
        assertThat(odd).isPositive();
    }

    @Test
    void everyCardHasAPictureOfItsOwn() {
        List<Image> pictures = new ArrayList<>();
        for (Card card : Card.values()) {
            pictures.add(picture(card, 1));
        }

        assertThat(pictures)
                .allSatisfy(picture -> assertThat(picture.getWidth()).isGreaterThan(100));
        assertThat(pictures.stream()
                        .map(image -> image.getWidth() + "x" + image.getHeight() + Arrays.hashCode(pixels(image))))
                .doesNotHaveDuplicates();
    }

    @Test
    void theMenuOfACardCopiesItAndSaysSoForAWhile() {
        robot.clickOn(".trend-chart", MouseButton.SECONDARY).clickOn("Copy picture");
        rig.settle();

        assertThat(copied)
                .singleElement()
                .satisfies(image -> assertThat(Fx.get(() -> pixels(image))).isEqualTo(pixels(Card.CHART, 2)));
        assertThat(message()).isEqualTo("Picture copied");
        rig.clock().advance(Duration.ofSeconds(6));
        Fx.run(rig.dashboard()::tick);
        assertThat(message()).isEmpty();
    }

    @Test
    void aClipboardThatTakesNothingIsSaid() {
        Fx.run(() -> {
            rig.dashboard().picturing().through(this::choose, image -> false);
            rig.dashboard().picturing().copy(Card.FUNNEL, 1);
        });
        rig.settle();

        assertThat(news()).isEqualTo("The clipboard took nothing. Try again.");
    }

    @Test
    void whatGoesWrongWhileAnExportRunsStaysUntilItIsClosed() {
        Fx.run(() -> {
            rig.models().export().runningProperty().set(true);
            rig.dashboard().picturing().through(this::choose, image -> false);
            rig.dashboard().picturing().copy(Card.FUNNEL, 1);
        });
        rig.settle();
        rig.clock().advance(Duration.ofMinutes(5));
        Fx.run(rig.dashboard()::tick);

        assertThat(Fx.get(() -> rig.models().shell().messageProperty().get()))
                .isEqualTo(new ShellMessage("The clipboard took nothing. Try again.", true));
        robot.clickOn("#messageClose");
        assertThat(message()).isEmpty();
    }

    @Test
    void theOtherButtonOpensNoMenu() {
        robot.clickOn(".trend-chart", MouseButton.PRIMARY);
        assertThat(Fx.get(() -> Window.getWindows().size())).isEqualTo(1);
    }

    @Test
    void theKeyboardOpensTheMenuOfTheCardThatHasTheFocus() {
        Node tile = robot.lookup(".tile").nth(1).query();
        Fx.run(() -> {
            tile.requestFocus();
            tile.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null));
        });
        robot.push(KeyCode.ENTER);
        rig.settle();

        assertThat(copied)
                .singleElement()
                .satisfies(image -> assertThat(Fx.get(() -> pixels(image))).isEqualTo(pixels(Card.ENTRIES, 2)));
    }

    @Test
    void aPictureIsSavedWhereTheUserSaysAndTheChartAsSvgToo() throws IOException {
        chosen = folder.resolve("a.png");
        save(Card.FUNNEL);
        assertThat(kinds).extracting(FileKind::extension).containsExactly("png");
        assertThat(suggested).matches("[\\p{L}\\p{N}-]+-funnel-2025-08-19\\.png");
        assertThat(Files.readAllBytes(folder.resolve("a.png"))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(news()).isEqualTo("Saved a.png.");

        kinds.clear();
        chosen = folder.resolve("b.SVG");
        save(Card.CHART);
        assertThat(kinds).extracting(FileKind::extension).containsExactly("png", "svg");
        assertThat(Files.readString(folder.resolve("b.SVG"))).contains("<svg");
    }

    @Test
    void whoAsksTwiceBeforeThePictureIsThereIsAskedOnceWhereToSaveIt() {
        Fx.run(() -> {
            rig.dashboard().picturing().save(Card.FUNNEL, 1);
            rig.dashboard().picturing().save(Card.FUNNEL, 1);
        });
        rig.settle();
        assertThat(kinds).hasSize(1);

        save(Card.FUNNEL);
        assertThat(kinds).hasSize(2);
    }

    @Test
    void whatCannotBeSavedIsSaidAndWhoThinksAgainHearsNothing() {
        save(Card.FUNNEL);
        assertThat(news()).isEmpty();

        chosen = folder.resolve("missing").resolve("a.png");
        save(Card.FUNNEL);
        assertThat(news()).startsWith("a.png could not be saved, and what was there stays.");
        assertThat(folder.toFile().list()).isEmpty();
    }

    private void save(Card card) {
        Fx.run(() -> rig.dashboard().picturing().save(card, 1));
        rig.settle();
    }

    private String message() {
        return Fx.get(() -> ((Label) rig.scene().lookup("#messageText")).getText());
    }

    /** What the bar above the status line says. */
    private String news() {
        ExportNews news = Fx.get(() -> rig.models().export().newsProperty().get());
        return news == null ? "" : news.text();
    }

    private List<String> addresses() {
        return rig.scene().getRoot().lookupAll(".participant-address").stream()
                .map(label -> ((Label) label).getText())
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }

    private Image picture(Card card, int scale) {
        return Fx.get(() -> rig.dashboard().pictures().take(card, scale));
    }

    private int[] pixels(Card card, int scale) {
        return pixels(picture(card, scale));
    }

    private static int[] pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }
}
