package app.contrail;

import app.contrail.api.RequestBudget;
import java.util.function.Supplier;

/**
 * The request budget of a session whose key may come later than the session; until then it is one of the session's own.
 * Safe for use by many threads.
 */
final class LateBudget implements Supplier<RequestBudget> {
    private volatile RequestBudget budget;

    LateBudget(RequestBudget beforeTheKey) {
        budget = beforeTheKey;
    }

    @Override
    public RequestBudget get() {
        return budget;
    }

    void set(RequestBudget ofTheKey) {
        budget = ofTheKey;
    }
}
