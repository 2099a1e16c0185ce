package app.contrail.ui.shell;

import java.nio.file.Path;

/** What became of a picture that the user asked for. */
public sealed interface PictureOutcome {

    /** It can be pasted now. */
    record Copied() implements PictureOutcome {}

    /** It is in this file. */
    record Saved(Path file) implements PictureOutcome {}

    /**
     * There is none, and what was in the file stays.
     *
     * @param sentence what happened, what it means and what to do, for the user
     */
    record Failed(String sentence) implements PictureOutcome {}
}
