package org.lathe.index.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables. Their version is part of the database's file name: another version makes its own file and is filled again, so
 * nothing is ever migrated, and two versions of Lathe can share a workspace.
 */
final class Schema {
    static final int VERSION = 1;

    private static final List<String> TABLES = List.of(
            "CREATE TABLE run (id VARCHAR(32) PRIMARY KEY, project VARCHAR NOT NULL, label VARCHAR NOT NULL,"
                    + " name VARCHAR NOT NULL, experiment VARCHAR NOT NULL, recipe VARCHAR NOT NULL,"
                    + " status VARCHAR(16) NOT NULL, created TIMESTAMP(9) WITH TIME ZONE NOT NULL,"
                    + " started TIMESTAMP(9) WITH TIME ZONE, ended TIMESTAMP(9) WITH TIME ZONE, details VARCHAR NOT NULL)",
            "CREATE INDEX run_project ON run (project, id)",
            "CREATE INDEX run_label ON run (label)",
            "CREATE TABLE parameter (run VARCHAR(32) NOT NULL REFERENCES run ON DELETE CASCADE, name VARCHAR NOT NULL,"
                    + " text VARCHAR NOT NULL, PRIMARY KEY (run, name))",
            "CREATE TABLE metric (run VARCHAR(32) NOT NULL REFERENCES run ON DELETE CASCADE, name VARCHAR NOT NULL,"
                    + " number DOUBLE PRECISION NOT NULL, PRIMARY KEY (run, name))",
            "CREATE TABLE note (run VARCHAR(32) NOT NULL REFERENCES run ON DELETE CASCADE, name VARCHAR NOT NULL,"
                    + " text VARCHAR NOT NULL, time TIMESTAMP(9) WITH TIME ZONE NOT NULL, PRIMARY KEY (run, name))",
            "CREATE TABLE state (one INTEGER PRIMARY KEY, revision BIGINT NOT NULL, complete BOOLEAN NOT NULL)");

    private Schema() {}

    /**
     * Makes the tables where they are missing; asked by one process at a time.
     *
     * @param revision where revisions begin, beyond all of an earlier database
     */
    static void make(Connection connection, long revision) throws SQLException {
        if (present(connection)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP ALL OBJECTS");
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO state VALUES (1, ?, FALSE)")) {
            insert.setLong(1, revision);
            insert.executeUpdate();
        }
        connection.commit();
    }

    /** Whether all tables are there: the last one made has its row. */
    static boolean present(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet tables = statement.executeQuery(
                    "SELECT 1 FROM information_schema.tables WHERE table_schema = 'PUBLIC' AND table_name = 'STATE'")) {
                if (!tables.next()) {
                    return false;
                }
            }
            try (ResultSet rows = statement.executeQuery("SELECT 1 FROM state")) {
                return rows.next();
            }
        }
    }
}
