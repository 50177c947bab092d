package org.lathe.train.djl.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;

/**
 * The folder where a program keeps what it can make again, as each system has it for its users: native libraries are
 * unpacked there once for all workspaces.
 *
 * @param root the folder for this program
 */
record UserCache(Path root) {
    static UserCache ofThisUser() {
        return new UserCache(root(System.getProperty("os.name"), System.getenv(), System.getProperty("user.home")));
    }

    /** XDG base directories, Apple's file system guide, Windows' known folders. */
    static Path root(String system, Map<String, String> environment, String home) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            return Path.of(home, "Library", "Caches", "Lathe");
        }
        if (os.contains("win")) {
            String local = environment.get("LOCALAPPDATA");
            return (local == null ? Path.of(home, "AppData", "Local") : Path.of(local))
                    .resolve("Lathe")
                    .resolve("Cache");
        }
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (cache.startsWith("/") ? Path.of(cache) : Path.of(home, ".cache")).resolve("lathe");
    }

    /** A folder in the cache, made where it is missing. */
    Path folder(String name) throws CoreException {
        Path folder = root.resolve(name);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw Failures.io("The cache folder '" + folder + "' cannot be made", e);
        }
    }
}
