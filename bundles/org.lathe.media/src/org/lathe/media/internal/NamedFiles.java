package org.lathe.media.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds files by what other files call them: by path from the root or from the naming file's folder, or by name, with or
 * without extension, where only one file is called so.
 */
public final class NamedFiles {
    private final Set<String> paths;
    /** Path by name, empty where several files share it; made when something is named by less than its path. */
    private Map<String, String> names;

    /** @param paths asked often, walked through at most once */
    public NamedFiles(Set<String> paths) {
        this.paths = paths;
    }

    /**
     * @param name as it is written, with slashes either way
     * @param folders that a path may start from, each empty or with a slash at its end
     */
    public Optional<String> find(String name, List<String> folders) {
        String plain = name.replace('\\', '/').replaceFirst("^(\\./|/)+", "");
        for (String folder : folders) {
            if (paths.contains(folder + plain)) {
                return Optional.of(folder + plain);
            }
        }
        if (paths.contains(plain)) {
            return Optional.of(plain);
        }
        if (names == null) {
            names = names();
        }
        return Optional.ofNullable(names.get(plain)).filter(path -> !path.isEmpty());
    }

    private Map<String, String> names() {
        Map<String, String> found = new HashMap<>();
        for (String path : paths) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            found.merge(name, path, (one, other) -> "");
            if (name.lastIndexOf('.') > 0) {
                found.merge(name.substring(0, name.lastIndexOf('.')), path, (one, other) -> "");
            }
        }
        return found;
    }
}
