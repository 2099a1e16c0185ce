package app.contrail;

import app.contrail.api.Connection;
import app.contrail.api.RequestBudget;
import java.nio.file.Path;
import java.time.Clock;
import net.harawata.appdirs.AppDirsFactory;

/** Finds the request budget of a key. */
@FunctionalInterface
interface Budgets {

    /** @param allowance requests per minute that may be sent, as the user has chosen */
    RequestBudget of(Connection connection, int allowance);

    /**
     * Budgets that every process of this user has in common, wherever each of them keeps its data. They lie among the
     * system's caches, because they are worthless after a minute.
     */
    static Budgets shared(Clock clock) {
        return (connection, allowance) -> {
            Path caches = Path.of(AppDirsFactory.getInstance().getUserCacheDir("contrail", null, null));
            return RequestBudget.shared(caches, connection, allowance, clock);
        };
    }

    /** Budgets of one session each, for a service that nobody else asks. */
    static Budgets apart(Clock clock) {
        return (connection, allowance) -> new RequestBudget(clock, RequestBudget.SERVICE_LIMIT, allowance);
    }
}
