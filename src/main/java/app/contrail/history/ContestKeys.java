package app.contrail.history;

import app.contrail.domain.ContestId;
import java.sql.SQLException;

/** The numbers under which a service and its contests stand in the file, made when they are first met. */
final class ContestKeys {
    /** Looks a contest up within a query; takes the service and the contest's id. */
    static final String LOOK_UP = "(SELECT contest.id FROM contest JOIN service ON service.id = contest.service"
            + " WHERE service.origin = ? AND contest.contest_id = ?)";

    private final Statements statements;
    private final String service;

    ContestKeys(Statements statements, String service) {
        this.statements = statements;
        this.service = service;
    }

    /** Within a transaction, in which others do not write. */
    long keyOf(ContestId contest) throws SQLException {
        Long origin = statements.number("SELECT id FROM service WHERE origin = ?", service);
        if (origin == null) {
            origin = statements.insertNew("INSERT INTO service (origin) VALUES (?)", service);
        }
        Long known = statements.number(
                "SELECT id FROM contest WHERE service = ? AND contest_id = ?", origin, contest.value());
        return known != null
                ? known
                : statements.insertNew(
                        "INSERT INTO contest (service, contest_id) VALUES (?, ?)", origin, contest.value());
    }
}
