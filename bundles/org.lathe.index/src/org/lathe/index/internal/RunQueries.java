package org.lathe.index.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.io.Json;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.core.run.RunNotes;
import org.lathe.core.run.RunStatus;

/** Reads runs from their rows: four queries, whatever the number of runs. */
final class RunQueries {
    private static final String RUNS =
            "SELECT id, project, name, experiment, recipe, status, created, started, ended," + " details FROM run r";

    /** Which runs are asked for. */
    enum Choice {
        ALL(""),
        PROJECT(" WHERE r.project = ?"),
        ID(" WHERE r.id = ?");

        private final String where;

        Choice(String where) {
            this.where = where;
        }
    }

    private final Connection connection;
    private final Choice choice;
    private final Optional<String> argument;

    private RunQueries(Connection connection, Choice choice, Optional<String> argument) {
        this.connection = connection;
        this.choice = choice;
        this.argument = argument;
    }

    /** The runs, newest first: ids grow with time. */
    static List<IndexedRun> read(Connection connection, Choice choice, Optional<String> argument)
            throws SQLException, CoreException {
        return new RunQueries(connection, choice, argument).read();
    }

    private List<IndexedRun> read() throws SQLException, CoreException {
        Map<String, SortedMap<String, String>> parameters = new HashMap<>();
        each(children("parameter", "text"), row -> map(parameters, row).put(row.getString(2), row.getString(3)));
        Map<String, SortedMap<String, Double>> metrics = new HashMap<>();
        each(children("metric", "number"), row -> map(metrics, row).put(row.getString(2), row.getDouble(3)));
        Map<String, SortedMap<String, RunNotes.Entry>> notes = new HashMap<>();
        each(
                children("note", "text, c.time"),
                row -> map(notes, row)
                        .put(row.getString(2), new RunNotes.Entry(row.getString(3), row.getObject(4, Instant.class))));
        List<IndexedRun> runs = new ArrayList<>();
        each(RUNS + choice.where + " ORDER BY id DESC", row -> {
            String id = row.getString(1);
            runs.add(new IndexedRun(
                    run(row, parameters.get(id), metrics.get(id)),
                    notes.containsKey(id) ? new RunNotes(notes.get(id)) : RunNotes.NONE));
        });
        return runs;
    }

    private String children(String table, String columns) {
        String select = "SELECT c.run, c.name, c." + columns + " FROM " + table + " c";
        return switch (choice) {
            case ALL -> select;
            case PROJECT -> select + " JOIN run r ON r.id = c.run" + choice.where;
            case ID -> select + " WHERE c.run = ?";
        };
    }

    private static <V> SortedMap<String, V> map(Map<String, SortedMap<String, V>> maps, ResultSet row)
            throws SQLException {
        return maps.computeIfAbsent(row.getString(1), id -> new TreeMap<>());
    }

    private static Run run(ResultSet row, SortedMap<String, String> parameters, SortedMap<String, Double> metrics)
            throws SQLException, CoreException {
        Details details = Json.parse(row.getString(10), Details.class, "A row of the index");
        return new Run(
                details.format(),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                parameters,
                details.dataset(),
                details.baseModel(),
                details.parent(),
                details.code(),
                RunStatus.valueOf(row.getString(6)),
                details.process(),
                row.getObject(7, Instant.class),
                Optional.ofNullable(row.getObject(8, Instant.class)),
                Optional.ofNullable(row.getObject(9, Instant.class)),
                details.reason(),
                metrics,
                details.model(),
                details.artifacts());
    }

    @FunctionalInterface
    private interface Row {
        void take(ResultSet row) throws SQLException, CoreException;
    }

    private void each(String query, Row row) throws SQLException, CoreException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setFetchSize(1000);
            if (argument.isPresent()) {
                statement.setString(1, argument.get());
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    row.take(rows);
                }
            }
        }
    }
}
