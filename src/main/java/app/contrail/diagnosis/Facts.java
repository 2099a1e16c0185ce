package app.contrail.diagnosis;

import app.contrail.api.BaseUrl;
import app.contrail.api.RequestLog;
import app.contrail.history.HistoryLook;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one team's access at one moment.
 *
 * @param service where it is asked; null where it never is
 * @param requestsUsed requests of the last 60 s under this key
 * @param requestLimit requests that the service allows within 60 s
 * @param dataDir where polls are recorded; null if they are kept in memory only
 * @param history what is recorded there; null if nothing is
 * @param requests the last requests of this program, oldest first
 */
public record Facts(
        @Nullable BaseUrl service,
        int requestsUsed,
        int requestLimit,
        @Nullable Path dataDir,
        @Nullable HistoryLook history,
        List<RequestLog.Request> requests) {

    /** Reads what lies in the data folder, if there is one; blocks on the disk. */
    public static Facts of(
            @Nullable BaseUrl service,
            int requestsUsed,
            int requestLimit,
            @Nullable Path dataDir,
            List<RequestLog.Request> requests) {
        HistoryLook look = dataDir == null ? null : HistoryLook.into(dataDir);
        return new Facts(service, requestsUsed, requestLimit, dataDir, look, requests);
    }

    /** The newest log file; null if there is no data folder. */
    public @Nullable Path log() {
        return dataDir == null ? null : dataDir.resolve("contrail.0.log");
    }
}
