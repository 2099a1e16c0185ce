package app.contrail.cli;

import app.contrail.api.BaseUrl;
import app.contrail.domain.ApiFailure;
import java.nio.file.Path;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What needs a toolkit. Each method blocks until its window is closed or its picture is written, and is for the main
 * thread only.
 *
 * <p>What goes wrong in a way that the user can do something about is thrown as {@link CommandFailure}.
 */
public interface Windows {

    /**
     * Opens the dashboard.
     *
     * @param given null if no key was given; the window then opens the account that was used last, or asks for a key
     * @param baseUrl where to connect; null if the user did not say
     * @param dataDir where history, settings and accounts are kept
     * @return the exit code of the process
     */
    int openDashboard(@Nullable GivenKey given, @Nullable BaseUrl baseUrl, Path dataDir);

    /**
     * Opens the dashboard on sample data; the user's own history stays out of it.
     *
     * @param seed the same seed shows the same contests
     * @return the exit code of the process
     */
    int openDemo(long seed);

    /**
     * Draws the dashboard into a file, with whatever the service answers, and records that.
     *
     * @throws CommandFailure also where the picture was drawn, but what it shows could not be recorded
     * @return what the service did not answer; empty if all is well
     */
    Collection<ApiFailure> snapshot(SnapshotRequest request);

    /**
     * Goes once through commands and window on sample data, with a display or without, and leaves nothing behind.
     *
     * @return the exit code of the process
     */
    int rehearse();
}
