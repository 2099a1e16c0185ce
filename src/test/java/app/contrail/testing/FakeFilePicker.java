package app.contrail.testing;

import app.contrail.ui.common.FileKind;
import app.contrail.ui.common.FilePicker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers as a user who saves in one folder under the suggested name, or wants no file after all. For the FX thread. */
public final class FakeFilePicker implements FilePicker {
    private final List<String> titles = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private @Nullable Path folder;

    /** @param newFolder null to want no file */
    public void saveIn(@Nullable Path newFolder) {
        folder = newFolder;
    }

    @Override
    public @Nullable Path save(String title, String suggestedName, List<FileKind> kinds) {
        titles.add(title);
        names.add(suggestedName);
        if (!kinds.getFirst().holds(suggestedName)) {
            throw new AssertionError(suggestedName + " is not of the kind " + kinds.getFirst());
        }
        return folder == null ? null : folder.resolve(suggestedName);
    }

    /** What was asked for, one after the other. */
    public List<String> titles() {
        return titles;
    }

    /** What was suggested, one after the other. */
    public List<String> names() {
        return names;
    }
}
