package org.lathe.index.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Workspace;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunIndex;
import org.lathe.core.run.RunNotes;
import org.lathe.index.internal.RunQueries.Choice;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/** The index of runs in H2. Nothing is opened before the first call. */
@Component(service = RunIndex.class)
public final class H2RunIndex implements RunIndex, AutoCloseable {
    /** H2's own level, beyond the constants of JDBC: all queries of a transaction see the same moment. */
    private static final int SNAPSHOT = 6;

    private final IndexDatabase database;

    @Activate
    public H2RunIndex(@Reference Workspace workspace, @Reference(service = LoggerFactory.class) Logger log) {
        this(workspace, log::warn);
    }

    /** @param notice is told in one sentence when a damaged index was set aside */
    public H2RunIndex(Workspace workspace, Consumer<String> notice) {
        database = new IndexDatabase(workspace.index(), Clock.systemUTC(), notice);
    }

    @Override
    public void put(Run run, RunNotes notes) throws CoreException {
        database.transact(connection -> {
            if (new RunRows(connection).replace(new IndexedRun(run, notes))) {
                changed(connection);
            }
            return null;
        });
    }

    @Override
    public void remove(String runId) throws CoreException {
        database.transact(connection -> {
            new RunRows(connection).delete(runId);
            return changed(connection);
        });
    }

    @Override
    public void rebuild(Collection<IndexedRun> runs) throws CoreException {
        database.transact(connection -> {
            RunRows rows = new RunRows(connection);
            rows.deleteAll();
            rows.insert(runs);
            update(connection, "UPDATE state SET complete = TRUE");
            return changed(connection);
        });
    }

    @Override
    public List<IndexedRun> list(Optional<String> project) throws CoreException {
        return database.transact(connection -> {
            connection.setTransactionIsolation(SNAPSHOT);
            try {
                return RunQueries.read(connection, project.isPresent() ? Choice.PROJECT : Choice.ALL, project);
            } finally {
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        });
    }

    @Override
    public IndexedRun resolve(String reference) throws CoreException {
        return database.transact(connection -> {
            String id = new References(connection).id(reference);
            return RunQueries.read(connection, Choice.ID, Optional.of(id)).getFirst();
        });
    }

    @Override
    public long revision() throws CoreException {
        return database.transact(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT revision FROM state");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    @Override
    public boolean incomplete() throws CoreException {
        return database.transact(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT complete FROM state");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return !row.getBoolean(1);
            }
        });
    }

    @Override
    public void touch() throws CoreException {
        database.transact(H2RunIndex::changed);
    }

    /**
     * The last statement of each transaction that changes something: its row is held by one at a time. By the clock, and
     * not by one: a number that others saw just before its server was killed may be lost, and must not come again.
     */
    private static Void changed(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE state SET revision = GREATEST(revision + 1, ?)")) {
            statement.setLong(1, System.currentTimeMillis());
            statement.executeUpdate();
        }
        return null;
    }

    private static void update(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    /** Closes the connection; another process may serve the database from now on. */
    @Deactivate
    @Override
    public void close() {
        database.close();
    }
}
