package app.contrail.ui.common;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the user where a file is to be written. For the FX thread; the root package implements it. */
@FunctionalInterface
public interface FilePicker {

    /**
     * Asks for a file, and whether to replace one that is there, and comes back when the user has answered. The window
     * goes on being drawn meanwhile.
     *
     * @param title what the dialogue is for, such as "Save picture"
     * @param suggestedName what the file is called unless the user says otherwise, without a folder
     * @param kinds what it may be; the first is suggested; at least one
     * @return the file, whose name has the ending of one of the kinds; null if the user wants none after all
     */
    @Nullable Path save(String title, String suggestedName, List<FileKind> kinds);
}
