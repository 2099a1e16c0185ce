package app.contrail.ui.shell;

import app.contrail.ui.common.Card;
import app.contrail.ui.common.FileKind;
import app.contrail.ui.common.FilePicker;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.ImageClipboard;
import app.contrail.ui.common.PictureFile;
import app.contrail.ui.common.SuggestedName;
import app.contrail.ui.common.Wording;
import app.contrail.ui.header.HeaderContent;
import app.contrail.ui.header.HeaderModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/**
 * Copies and saves pictures as the user asks, and tells what became of them. For the FX thread; pictures are taken in
 * steps, and files written in the background.
 */
public final class PicturePresenter {
    private static final System.Logger LOG = System.getLogger(PicturePresenter.class.getName());

    private final HeaderModel header;
    private final Pictures pictures;
    private final Wording wording;
    private final Executor background;
    private final FxExecutor fx;
    private final Clock clock;
    private final Consumer<PictureOutcome> listener;
    private @Nullable FilePicker picker;
    private @Nullable ImageClipboard clipboard;

    /** From the wish until the dialogue is answered, so that no second one opens above it. */
    private boolean saving;

    /** @param listener hears, on the FX thread, what became of each picture */
    PicturePresenter(
            HeaderModel header,
            Pictures pictures,
            Wording wording,
            Executor background,
            FxExecutor fx,
            Clock clock,
            Consumer<PictureOutcome> listener) {
        this.header = header;
        this.pictures = pictures;
        this.wording = wording;
        this.background = background;
        this.fx = fx;
        this.clock = clock;
        this.listener = listener;
    }

    /** Pictures are handed out by these from now on; before, there is nothing to ask for. */
    public void through(FilePicker files, ImageClipboard copies) {
        picker = files;
        clipboard = copies;
    }

    /** Whether a picture can be asked for. */
    public boolean possible() {
        return picker != null && clipboard != null && pictures.possible();
    }

    /** Puts a picture where it can be pasted from. */
    public void copy(Card card, int scale) {
        ImageClipboard copies = clipboard;
        if (copies != null && pictures.possible()) {
            take(card, scale, image -> {
                boolean taken = image != null && copies.put(image);
                listener.accept(
                        taken
                                ? new PictureOutcome.Copied()
                                : new PictureOutcome.Failed(wording.text("picture.copy.failed")));
            });
        }
    }

    /** Asks for a file and saves a picture in it: as PNG, or the chart as SVG if the file's name says so. */
    public void save(Card card, int scale) {
        if (picker != null && pictures.possible() && !saving) {
            // What was seen when the user asked, not what comes while the dialogue is open.
            String svg = card == Card.CHART ? pictures.svg() : null;
            String name = suggestedName(card, png().extension());
            take(card, scale, image -> {
                try {
                    save(image, svg, name);
                } finally {
                    saving = false;
                }
            });
            saving = true;
        }
    }

    private void save(@Nullable Image image, @Nullable String svg, String name) {
        if (image == null) {
            listener.accept(new PictureOutcome.Failed(wording.text("picture.save.failed", name)));
            return;
        }
        Path file = pick(name, svg == null ? List.of(png()) : List.of(png(), vector()));
        if (file != null) {
            start(
                    file,
                    svg != null && vector().holds(file.toString())
                            ? () -> PictureFile.writeSvg(svg, file)
                            : () -> PictureFile.writePng(image, file));
        }
    }

    /** @param taken gets the picture, on the FX thread, or null if there is none */
    private void take(Card card, int scale, Consumer<@Nullable Image> taken) {
        CompletableFuture<Image> begun = pictures.take(card, scale, fx::later, background);
        background.execute(() -> {
            Image image = ended(begun);
            fx.execute(() -> taken.accept(image));
        });
    }

    private static @Nullable Image ended(CompletableFuture<Image> begun) {
        try {
            return begun.join();
        } catch (CompletionException e) {
            LOG.log(System.Logger.Level.ERROR, "A picture could not be taken", e);
            return null;
        }
    }

    /** Asks for a file and saves the chart in it as SVG. */
    public void saveDrawing() {
        if (picker == null || !pictures.possible() || saving) {
            return;
        }
        String svg = pictures.svg();
        saving = true;
        try {
            Path file = pick(suggestedName(Card.CHART, vector().extension()), List.of(vector()));
            if (file != null) {
                start(file, () -> PictureFile.writeSvg(svg, file));
            }
        } finally {
            saving = false;
        }
    }

    private FileKind png() {
        return new FileKind(wording.text("picture.png.kind"), "png");
    }

    private FileKind vector() {
        return new FileKind(wording.text("picture.svg.kind"), "svg");
    }

    private @Nullable Path pick(String name, List<FileKind> kinds) {
        return picker == null ? null : picker.save(wording.text("picture.save.title"), name, kinds);
    }

    private void start(Path file, Writing writing) {
        background.execute(() -> {
            PictureOutcome outcome = write(file, writing);
            fx.execute(() -> listener.accept(outcome));
        });
    }

    /** Something that writes a file. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private PictureOutcome write(Path file, Writing writing) {
        try {
            writing.run();
            return new PictureOutcome.Saved(file);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            LOG.log(System.Logger.Level.WARNING, "A picture could not be saved", e);
            return new PictureOutcome.Failed(wording.text("picture.save.failed", file.getFileName()));
        }
    }

    /** By contest, card and day. */
    private String suggestedName(Card card, String extension) {
        HeaderContent content = header.contentProperty().get();
        return SuggestedName.of(
                content == null ? "" : content.title(),
                card.name().toLowerCase(Locale.ROOT),
                LocalDate.ofInstant(clock.instant(), wording.formats().zone()),
                extension);
    }
}
