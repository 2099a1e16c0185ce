package app.contrail.cli;

import app.contrail.api.BaseUrl;
import app.contrail.api.Connection;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Windows that nobody sees: remembers the last request and ends with a code of its own. */
final class FakeWindows implements Windows {
    static final int CODE = 6;

    @Nullable Connection connection;

    @Nullable BaseUrl baseUrl;

    @Nullable Path dataDir;

    @Nullable Long demoSeed;

    @Nullable SnapshotRequest request;

    @Override
    public int openDashboard(@Nullable Connection asked, BaseUrl where, Path data) {
        connection = asked;
        baseUrl = where;
        dataDir = data;
        return CODE;
    }

    @Override
    public int openDemo(long seed) {
        demoSeed = seed;
        return CODE;
    }

    @Override
    public int snapshot(SnapshotRequest asked) {
        request = asked;
        return CODE;
    }
}
