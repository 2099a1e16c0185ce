package app.contrail.cli;

import app.contrail.api.BaseUrl;
import app.contrail.api.Connection;
import app.contrail.domain.ApiFailure;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Windows that nobody sees: remembers the last request and ends with a code of its own. */
final class FakeWindows implements Windows {
    static final int CODE = 6;

    @Nullable GivenKey given;

    @Nullable Connection connection;

    @Nullable BaseUrl baseUrl;

    @Nullable Path dataDir;

    @Nullable Long demoSeed;

    @Nullable SnapshotRequest request;

    @Override
    public int openDashboard(@Nullable GivenKey asked, @Nullable BaseUrl where, Path data) {
        given = asked;
        connection = asked == null ? null : asked.connection();
        baseUrl = where;
        dataDir = data;
        return CODE;
    }

    /** What the service does not answer for a picture. */
    List<ApiFailure> snapshotFailures = List.of();

    @Override
    public int openDemo(long seed) {
        demoSeed = seed;
        return CODE;
    }

    boolean rehearsed;

    @Override
    public int rehearse() {
        rehearsed = true;
        return CODE;
    }

    @Override
    public Collection<ApiFailure> snapshot(SnapshotRequest asked) {
        request = asked;
        return snapshotFailures;
    }
}
