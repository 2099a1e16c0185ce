package app.contrail.ui.shell;

import app.contrail.ui.common.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Says what became of a picture: for a while if it went well, until it is closed if not. For the FX thread. */
final class PictureMessages implements Consumer<PictureOutcome> {
    private static final Duration IN_PASSING = Duration.ofSeconds(6);

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
        boolean severe = outcome instanceof PictureOutcome.Failed;
        until = severe ? Instant.MAX : clock.instant().plus(IN_PASSING);
        model.messageProperty().set(new ShellMessage(text, severe));
    }

    /** To be called every second. */
    void tick() {
        if (!clock.instant().isBefore(until)) {
            model.messageProperty().set(null);
            until = Instant.MAX;
        }
    }
}
