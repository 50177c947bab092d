package org.lathe.index.internal;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;

/**
 * Opens connections to the database: to the process that serves it, or as that process. H2 finds the former by itself, but
 * looks at a lock file only when that is two seconds old; asking the server named there at once spares the wait.
 */
final class H2Connections {
    /** Milliseconds to wait for rows that another process changes. */
    private static final String SETTINGS = ";LOCK_TIMEOUT=10000;USER=lathe;PASSWORD=";

    private final Path folder;
    private final String name;

    H2Connections(Path folder, String name) {
        this.folder = folder;
        this.name = name;
        // H2 reads it when its classes load: other machines must not reach the port
        System.setProperty("h2.bindAddress", "127.0.0.1");
        // a server that is gone is not asked sixteen times
        System.setProperty("h2.socketConnectRetry", "1");
    }

    Connection open() throws SQLException, CoreException {
        Optional<Connection> joined = join();
        return joined.isPresent() ? joined.get() : connect(fileUrl());
    }

    private static Connection connect(String url) throws SQLException {
        return org.h2.Driver.load().connect(url + SETTINGS, new Properties());
    }

    /** H2 takes everything behind the first semicolon as settings, and knows no way to say otherwise. */
    private String fileUrl() throws CoreException {
        String file = folder.resolve(name).toString().replace('\\', '/');
        if (file.contains(";")) {
            throw Failures.of("The index cannot be kept in '" + folder
                    + "', because of the ';' in its path; move the workspace to a folder without one.");
        }
        return "jdbc:h2:file:" + file + ";AUTO_SERVER=TRUE;WRITE_DELAY=0";
    }

    /** The connection to the server that the lock file names; absent when there is none, or it is gone. */
    Optional<Connection> join() {
        Path file = folder.resolve(name + ".lock.db");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties lock = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            lock.load(in);
            String server = lock.getProperty("server", "");
            String id = lock.getProperty("id", "");
            return server.matches("localhost:\\d+") && id.matches("[0-9a-f]+")
                    ? Optional.of(connect("jdbc:h2:tcp://" + server + "/" + id))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException | SQLException gone) {
            return Optional.empty(); // what is wrong with it is found by opening the file
        }
    }
}
