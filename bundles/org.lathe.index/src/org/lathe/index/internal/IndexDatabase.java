package org.lathe.index.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;

/**
 * The one connection of this process to the database, opened on first use. The first process of a workspace opens the file
 * and serves the others on the loopback address; when it ends, or is killed, the next one does, and the work that was under
 * way is done again. Safe for several threads, which take turns.
 */
final class IndexDatabase implements AutoCloseable {
    /** How long to go on trying while processes come and go. H2 itself waits some seconds for a dead one's lock. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String NAME = "runs-" + Schema.VERSION;

    private final Path folder;
    private final Clock clock;
    private final Consumer<String> notice;
    private Connection connection;

    /** @param notice is told in one sentence when a damaged database was set aside */
    IndexDatabase(Path folder, Clock clock, Consumer<String> notice) {
        this.folder = folder;
        this.clock = clock;
        this.notice = notice;
    }

    /** Does the work in a transaction of its own. */
    synchronized <T> T transact(SqlWork<T> work) throws CoreException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean repaired = false;
        for (long pause = 10; ; pause = Math.min(pause * 2, 500)) {
            try {
                Connection open = open();
                T result = work.apply(open);
                open.commit();
                return result;
            } catch (SQLException e) {
                boolean damaged = SqlFailures.damaged(e, connection == null);
                boolean conflict = SqlFailures.conflict(e);
                if (conflict) {
                    rollback();
                } else {
                    drop();
                }
                if (damaged && !repaired) {
                    repaired = true;
                    new DamagedDatabase(folder, clock).setAside(NAME).ifPresent(notice);
                } else if (!conflict && !SqlFailures.passing(e) || System.nanoTime() > end) {
                    throw Failures.of(
                            "The index in '" + folder + "' cannot be used (" + firstLine(e)
                                    + "); close Lathe, delete that folder, and it is made again.",
                            e);
                }
            } catch (CoreException | RuntimeException e) {
                rollback();
                throw e;
            }
            Pause.millis(pause);
        }
    }

    private static String firstLine(SQLException e) {
        return e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getMessage().lines().findFirst().orElse("");
    }

    /**
     * A process that serves the database is joined by any number at once; else one at a time opens the file, so that none
     * meets another's half-made or half-closed one.
     */
    private Connection open() throws SQLException, CoreException {
        if (connection == null) {
            makeFolder();
            H2Connections connections = new H2Connections(folder, NAME);
            Optional<Connection> joined = connections.join();
            if (joined.isPresent() && complete(joined.get())) {
                connection = joined.get();
            } else {
                try (Guard guard = Guard.of(folder)) {
                    connection = make(connections.open());
                }
            }
        }
        return connection;
    }

    /** Whether the connection can be used; else it is closed. */
    private static boolean complete(Connection joined) throws SQLException {
        boolean complete = false;
        try {
            joined.setAutoCommit(false);
            complete = Schema.present(joined);
        } finally {
            if (!complete) {
                joined.close();
            }
        }
        return complete;
    }

    private Connection make(Connection opened) throws SQLException {
        boolean made = false;
        try {
            opened.setAutoCommit(false);
            Schema.make(opened, clock.millis());
            made = true;
        } finally {
            if (!made) {
                opened.close();
            }
        }
        return opened;
    }

    /** Only its owner gets in: who can read the lock file in it can ask the database. */
    private void makeFolder() throws CoreException {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                PosixFileAttributeView posix = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
                if (posix != null) {
                    posix.setPermissions(PosixFilePermissions.fromString("rwx------"));
                }
            }
        } catch (IOException e) {
            throw Failures.io("The index's folder '" + folder + "' cannot be made", e);
        }
    }

    /** Gives up what was not committed, and the connection when that fails. */
    private void rollback() {
        if (connection != null) {
            try {
                connection.rollback();
            } catch (SQLException broken) {
                drop();
            }
        }
    }

    /** Gives the connection up. */
    private void drop() {
        Connection old = connection;
        connection = null;
        if (old != null) {
            try {
                old.close();
            } catch (SQLException broken) {
                return; // its other end is gone, so there is nothing to close
            }
        }
    }

    /** Closes the connection; the next use opens it again. */
    @Override
    public synchronized void close() {
        if (connection != null) {
            try (Guard guard = Guard.of(folder)) {
                drop();
            } catch (CoreException folderGone) {
                drop();
            }
        }
    }
}
