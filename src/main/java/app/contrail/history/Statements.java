package app.contrail.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statements of one transaction, each prepared once and closed at the end. */
final class Statements implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    /** Runs an insertion or a deletion. */
    void run(String sql, @Nullable Object... values) throws SQLException {
        with(sql, values).executeUpdate();
    }

    /** Runs an insertion and says which id the new row has. */
    long insertNew(String sql, @Nullable Object... values) throws SQLException {
        run(sql, values);
        Long id = number("SELECT last_insert_rowid()");
        if (id == null) {
            throw new SQLException("No row was inserted");
        }
        return id;
    }

    /** The number that a query finds; null if it finds none. */
    @Nullable Long number(String sql, @Nullable Object... values) throws SQLException {
        try (ResultSet rows = with(sql, values).executeQuery()) {
            if (!rows.next()) {
                return null;
            }
            long number = rows.getLong(1);
            return rows.wasNull() ? null : number;
        }
    }

    /** What a query finds; to be closed by the caller before the same query is asked again. */
    ResultSet query(String sql, @Nullable Object... values) throws SQLException {
        return with(sql, values).executeQuery();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
    }

    private PreparedStatement with(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
