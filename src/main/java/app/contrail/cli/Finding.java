package app.contrail.cli;

import app.contrail.export.PlainText;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What {@code doctor} found out about one thing.
 *
 * @param sentence what is, and what to do unless all is well
 * @param code how the command ends because of it; null unless it fails
 */
record Finding(
        Grade grade,
        String topic,
        String sentence,
        @Nullable ExitCode code) {
    private static final List<ExitCode> WORST_FIRST = List.of(
            ExitCode.USAGE,
            ExitCode.KEY_REFUSED,
            ExitCode.CONTEST_NOT_FOUND,
            ExitCode.SERVICE_FAILING,
            ExitCode.LOCAL_DATA,
            ExitCode.UNEXPECTED);

    enum Grade {
        OK,
        WARN,
        FAIL
    }

    static Finding ok(String topic, String sentence) {
        return new Finding(Grade.OK, topic, sentence, null);
    }

    static Finding warn(String topic, String sentence) {
        return new Finding(Grade.WARN, topic, sentence, null);
    }

    static Finding fail(String topic, String sentence, ExitCode code) {
        return new Finding(Grade.FAIL, topic, sentence, code);
    }

    static Finding fail(String topic, CommandFailure why) {
        return fail(topic, why.sentence(), why.exitCode());
    }

    /** The code of the worst of them. */
    static ExitCode worst(List<Finding> findings) {
        return findings.stream()
                .map(Finding::code)
                .filter(code -> code != null)
                .min(Comparator.comparingInt(WORST_FIRST::indexOf))
                .orElse(ExitCode.DONE);
    }

    /** As printed, in columns. */
    String line() {
        return String.format(Locale.ROOT, "%-4s  %-8s  %s", grade, topic, PlainText.oneLine(sentence));
    }
}
