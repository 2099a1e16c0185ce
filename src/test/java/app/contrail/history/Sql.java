package app.contrail.history;

import java.sql.ResultSet;
import java.sql.Statement;

/** Looks into a store's file, or tampers with it. */
final class Sql {
    private Sql() {}

    static int number(JdbcHistoryStore store, String query) {
        return store.writing().read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                return row.getInt(1);
            }
        });
    }

    static int rows(JdbcHistoryStore store, String query) {
        return store.writing().read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                int rows = 0;
                while (row.next()) {
                    rows++;
                }
                return rows;
            }
        });
    }

    static void run(JdbcHistoryStore store, String sql) {
        store.writing().read(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }
}
