package app.contrail.history;

import app.contrail.domain.ContestId;
import app.contrail.domain.Note;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads and writes the notes of one service's contests. */
final class NoteRows {
    private final String service;

    NoteRows(String service) {
        this.service = service;
    }

    List<Note> read(Connection connection, ContestId contest) throws SQLException {
        List<Note> found = new ArrayList<>();
        try (Statements statements = new Statements(connection);
                ResultSet row = statements.query(
                        "SELECT id, at, text FROM note WHERE contest = " + ContestKeys.LOOK_UP + " ORDER BY at, id",
                        service,
                        contest.value())) {
            while (row.next()) {
                found.add(note(row));
            }
        }
        return found;
    }

    void keep(Connection connection, ContestId contest, Note note) throws SQLException {
        try (Statements statements = new Statements(connection)) {
            statements.run(
                    "INSERT INTO note (contest, id, at, text) VALUES (?, ?, ?, ?)"
                            + " ON CONFLICT DO UPDATE SET at = excluded.at, text = excluded.text",
                    new ContestKeys(statements, service).keyOf(contest),
                    note.id().toString(),
                    Nanos.exactly(note.at()),
                    note.text());
        }
    }

    void remove(Connection connection, ContestId contest, UUID id) throws SQLException {
        try (Statements statements = new Statements(connection)) {
            statements.run(
                    "DELETE FROM note WHERE contest = " + ContestKeys.LOOK_UP + " AND id = ?",
                    service,
                    contest.value(),
                    id.toString());
        }
    }

    private static Note note(ResultSet row) throws SQLException {
        try {
            return new Note(UUID.fromString(row.getString(1)), Nanos.instant(row.getLong(2)), row.getString(3));
        } catch (IllegalArgumentException e) {
            throw new SQLException("The file holds a note that no Contrail writes", e);
        }
    }
}
