package org.lathe.index.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import org.lathe.core.io.Json;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.core.run.RunNotes;
import org.lathe.core.run.RunStatus;

/** Writes runs as rows. */
final class RunRows {
    private static final String INSERT =
            "INSERT INTO run (id, project, label, name, experiment, recipe, status, created,"
                    + " started, ended, details) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;

    RunRows(Connection connection) {
        this.connection = connection;
    }

    /** Replaces the run's rows; returns false when the present record has ended and the new one has not. */
    boolean replace(IndexedRun run) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT status FROM run WHERE id = ? FOR UPDATE")) {
            select.setString(1, run.run().id());
            try (ResultSet rows = select.executeQuery()) {
                if (rows.next()
                        && RunStatus.valueOf(rows.getString(1)).ended()
                        && !run.run().status().ended()) {
                    return false;
                }
            }
        }
        delete(run.run().id());
        insert(java.util.List.of(run));
        return true;
    }

    void delete(String id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM run WHERE id = ?")) {
            delete.setString(1, id);
            delete.executeUpdate();
        }
    }

    void deleteAll() throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM run")) {
            delete.executeUpdate();
        }
    }

    void insert(Collection<IndexedRun> runs) throws SQLException {
        try (PreparedStatement run = connection.prepareStatement(INSERT);
                PreparedStatement parameter = connection.prepareStatement("INSERT INTO parameter VALUES (?, ?, ?)");
                PreparedStatement metric = connection.prepareStatement("INSERT INTO metric VALUES (?, ?, ?)");
                PreparedStatement note = connection.prepareStatement("INSERT INTO note VALUES (?, ?, ?, ?)")) {
            for (IndexedRun indexed : runs) {
                addRun(run, indexed);
                String id = indexed.run().id();
                for (Map.Entry<String, String> entry :
                        indexed.run().parameters().entrySet()) {
                    add(parameter, id, entry.getKey(), entry.getValue());
                }
                for (Map.Entry<String, Double> entry : indexed.run().metrics().entrySet()) {
                    add(metric, id, entry.getKey(), entry.getValue());
                }
                for (Map.Entry<String, RunNotes.Entry> entry :
                        indexed.notes().entries().entrySet()) {
                    add(
                            note,
                            id,
                            entry.getKey(),
                            entry.getValue().value(),
                            entry.getValue().time());
                }
            }
            run.executeBatch();
            parameter.executeBatch();
            metric.executeBatch();
            note.executeBatch();
        }
    }

    private static void addRun(PreparedStatement statement, IndexedRun indexed) throws SQLException {
        Run run = indexed.run();
        add(
                statement,
                run.id(),
                run.project(),
                indexed.name(),
                run.name(),
                run.experiment(),
                run.recipe(),
                run.status().name(),
                run.created(),
                run.started().orElse(null),
                run.ended().orElse(null),
                Json.compact(Details.of(run)));
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
