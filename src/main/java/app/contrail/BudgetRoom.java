package app.contrail;

import app.contrail.api.RequestBudget;
import app.contrail.polling.RequestRoom;
import java.time.Duration;

/** The request budget as those see it who poll. */
record BudgetRoom(RequestBudget budget, RequestBudget.Priority priority) implements RequestRoom {
    @Override
    public Duration claim(int requests) {
        return budget.claim(requests, priority);
    }

    @Override
    public Duration untilRoomFor(int requests) {
        return budget.untilRoomFor(requests, priority);
    }
}
