package app.contrail.history;

import java.sql.ResultSet;
import java.sql.Statement;

/** Looks into a store's file, or tampers with it. */
public final class Sql {
    private Sql() {}

    public static int number(JdbcHistoryStore store, String query) {
        return store.writing().read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                return row.getInt(1);
            }
        });
    }

    public static int rows(JdbcHistoryStore store, String query) {
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

    public static void run(JdbcHistoryStore store, String sql) {
        store.writing().read(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }
}
