package app.contrail;

import app.contrail.api.RequestBudget;
import app.contrail.polling.RequestRoom;
import java.time.Duration;
import java.util.function.Supplier;

/** The request budget as those see it who poll. */
record BudgetRoom(Supplier<RequestBudget> budget, RequestBudget.Priority priority) implements RequestRoom {
    @Override
    public Duration claim(int requests) {
        return budget.get().claim(requests, priority);
    }

    @Override
    public Duration untilRoomFor(int requests) {
        return budget.get().untilRoomFor(requests, priority);
    }
}
