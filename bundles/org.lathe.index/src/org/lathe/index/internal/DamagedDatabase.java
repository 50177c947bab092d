package org.lathe.index.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;

/** Moves a database that cannot be read out of the way; the index is then made again from folders and repositories. */
final class DamagedDatabase {
    /** A file made this short ago is another process's repair. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Path folder;
    private final Clock clock;

    DamagedDatabase(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** What was done, in one sentence; absent when another process did it. */
    Optional<String> setAside(String name) throws CoreException {
        Path database = folder.resolve(name + ".mv.db");
        try (Guard guard = Guard.of(folder)) {
            if (!Files.exists(database) || repaired(name)) {
                return Optional.empty();
            }
            Path aside = folder.resolve(name + "-damaged-" + clock.millis() + ".mv.db");
            Files.move(database, aside);
            Files.deleteIfExists(folder.resolve(name + ".lock.db"));
            return Optional.of(
                    "The index was damaged and is made again from folders and repositories; the old file is kept as '"
                            + aside + "' and can be deleted.");
        } catch (IOException e) {
            throw Failures.io("The damaged index in '" + folder + "' cannot be set aside", e);
        }
    }

    /** Whether a file was set aside just now, so that the present one is a new one. */
    private boolean repaired(String name) throws IOException {
        Instant limit = clock.instant().minus(FRESH);
        try (var entries = Files.newDirectoryStream(folder, name + "-damaged-*.mv.db")) {
            for (Path entry : entries) {
                String time =
                        entry.getFileName().toString().replaceAll("\\D+", " ").strip();
                long millis = Long.parseLong(time.split(" ")[1]);
                if (Instant.ofEpochMilli(millis).isAfter(limit)) {
                    return true;
                }
            }
        }
        return false;
    }
}
