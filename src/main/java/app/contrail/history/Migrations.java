package app.contrail.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Brings a database to the newest schema, one numbered script after the other, each in a transaction of its own. */
final class Migrations {
    /** In order; the number of a script is the version that it leads to. Never change one that was released. */
    static final List<String> SCRIPTS =
            List.of("V001__polls.sql", "V002__thinning.sql", "V003__notes.sql", "V004__leaderboards.sql");

    /** Marks a database as Contrail's: the letters CTRL. */
    private static final int APPLICATION = 0x4354_524c;

    private final List<String> scripts;

    Migrations(List<String> scripts) {
        this.scripts = scripts;
    }

    /** What kind of database this is. */
    enum Kind {
        OURS,
        EMPTY,
        NEWER,
        FOREIGN
    }

    Kind kind(Connection connection) throws SQLException {
        if (number(connection, "PRAGMA application_id") == APPLICATION) {
            return version(connection) > scripts.size() ? Kind.NEWER : Kind.OURS;
        }
        return number(connection, "SELECT count(*) FROM sqlite_schema") == 0 ? Kind.EMPTY : Kind.FOREIGN;
    }

    /** Runs what is missing. If one fails, those before it stay. */
    void run(Database database) {
        while (database.inTransaction(this::runNext)) {}
    }

    /** The version is read within the transaction, so that two processes never run the same script. */
    private boolean runNext(Connection connection) throws SQLException {
        int version = version(connection);
        if (version >= scripts.size()) {
            return false;
        }
        execute(connection, script(scripts.get(version)));
        execute(connection, "PRAGMA application_id = " + APPLICATION);
        execute(connection, "PRAGMA user_version = " + (version + 1));
        return true;
    }

    private static int version(Connection connection) throws SQLException {
        return number(connection, "PRAGMA user_version");
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.getInt(1);
        }
    }

    private static void execute(Connection connection, String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(script);
        }
    }

    private static String script(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream("migrations/" + name)) {
            if (in == null) {
                throw new IllegalStateException("There is no migration " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
