package app.contrail;

import app.contrail.api.Connection;
import app.contrail.api.RequestBudget;
import java.nio.file.Path;
import java.time.Clock;

/** Finds the request budget of a key. */
@FunctionalInterface
interface Budgets {

    /** @param allowance requests per minute that may be sent, as the user has chosen */
    RequestBudget of(Connection connection, int allowance);

    /**
     * Budgets that every process has in common which names the same folder.
     *
     * @param folder what lies there is worthless after a minute
     */
    static Budgets shared(Path folder, Clock clock) {
        return (connection, allowance) -> RequestBudget.shared(folder, connection, allowance, clock);
    }

    /** Budgets of one session each, for a service that nobody else asks. */
    static Budgets apart(Clock clock) {
        return (connection, allowance) -> new RequestBudget(clock, RequestBudget.SERVICE_LIMIT, allowance);
    }
}
