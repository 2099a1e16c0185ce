package app.contrail.cli;

import app.contrail.domain.ApiFailure;
import app.contrail.domain.PollResult;
import java.util.function.Consumer;

/**
 * Records what polls bring while a command goes on, and says what goes wrong. Only a refused key ends it, because asking
 * again does not mend that.
 */
final class Collected implements Consumer<PollResult> {
    private final Recorder recorder;
    private final Complaints complaints;

    Collected(Recorder recorder, Complaints complaints) {
        this.recorder = recorder;
        this.complaints = complaints;
    }

    /** @throws CommandFailure if the key was refused */
    @Override
    public void accept(PollResult result) {
        boolean said = false;
        try {
            recorder.keep(result);
        } catch (CommandFailure e) {
            // The disk may have room again later; the polls go on until then.
            complaints.about(e.sentence() + " What is polled waits in memory until it can be recorded.");
            said = true;
        }
        for (ApiFailure why : result.failures().values()) {
            endIfRefused(why);
            if (!said) {
                complaints.about(why, FailureText.sentence(why));
                said = true;
            }
        }
    }

    static void endIfRefused(ApiFailure why) {
        if (why instanceof ApiFailure.KeyRefused) {
            throw FailureText.aboutContest(why);
        }
    }
}
