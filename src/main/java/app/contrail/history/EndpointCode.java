package app.contrail.history;

import app.contrail.domain.Endpoint;
import java.sql.SQLException;

/** Endpoints as they stand in the file: never change a number. */
final class EndpointCode {
    private EndpointCode() {}

    static int of(Endpoint endpoint) {
        return switch (endpoint) {
            case ANALYTICS -> 1;
            case LEADERBOARD -> 2;
            case CONTEST -> 3;
        };
    }

    /** @throws SQLException if the file holds what no Contrail writes */
    static Endpoint endpoint(int code) throws SQLException {
        for (Endpoint endpoint : Endpoint.values()) {
            if (of(endpoint) == code) {
                return endpoint;
            }
        }
        throw new SQLException("No endpoint: " + code);
    }
}
