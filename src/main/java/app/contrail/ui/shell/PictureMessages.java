package app.contrail.ui.shell;

import app.contrail.ui.common.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Says for a while what became of a picture. For the FX thread. */
final class PictureMessages implements Consumer<PictureOutcome> {
    private static final Duration GOOD = Duration.ofSeconds(6);

    /** There is more to read, and something to do. */
    private static final Duration BAD = Duration.ofSeconds(30);

    private final ShellModel model;
    private final Wording wording;
    private final Clock clock;
    private Instant until = Instant.MAX;

    PictureMessages(ShellModel model, Wording wording, Clock clock) {
        this.model = model;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public void accept(PictureOutcome outcome) {
        String text = switch (outcome) {
            case PictureOutcome.Copied copied -> wording.text("picture.copy.done");
            case PictureOutcome.Saved saved ->
                wording.text("picture.save.done", saved.file().getFileName());
            case PictureOutcome.Failed failed -> failed.sentence();
        };
        until = clock.instant().plus(outcome instanceof PictureOutcome.Failed ? BAD : GOOD);
        model.messageProperty().set(text);
    }

    /** To be called every second. */
    void tick() {
        if (!clock.instant().isBefore(until)) {
            model.messageProperty().set("");
            until = Instant.MAX;
        }
    }
}
