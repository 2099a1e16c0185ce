package app.contrail;

import app.contrail.api.BaseUrl;
import app.contrail.api.ContestApi;
import app.contrail.polling.BackOff;
import app.contrail.polling.RequestRoom;
import app.contrail.roster.RosterReader;
import app.contrail.roster.Rosters;
import java.nio.file.Path;
import java.time.Clock;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Where entries are kept that are being read.
 *
 * @param folder null to keep nothing on the disk
 */
record EntriesFolder(@Nullable Path folder) {

    /** @param dataDir null to keep nothing on the disk */
    static EntriesFolder in(@Nullable Path dataDir) {
        return new EntriesFolder(dataDir == null ? null : dataDir.resolve("entries"));
    }

    Rosters rosters(ContestApi api, RequestRoom room, BaseUrl service, Clock clock) {
        return new RosterReader(
                api, room, new BackOff(new SplittableRandom()), Thread::sleep, clock, service.toString(), folder);
    }

    /** Deletes what nobody came back for within a day. Blocks on the disk. */
    void forgetOld(Clock clock) {
        if (folder != null) {
            RosterReader.forgetOld(folder, clock);
        }
    }
}
