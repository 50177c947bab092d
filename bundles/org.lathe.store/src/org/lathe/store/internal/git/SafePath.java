package org.lathe.store.internal.git;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a path below a dataset's or run's folder may be, so that neither a clone nor an export writes outside of it or
 * changes what git does: the rules of git's own {@code verify_path}, with its disguises of {@code .git} on NTFS and HFS+.
 */
public final class SafePath {
    /** Code points that HFS+ ignores in names. */
    private static final Pattern IGNORED = Pattern.compile("[\\u200c-\\u200f\\u202a-\\u202e\\u206a-\\u206f\\ufeff]");

    private static final Pattern MAYBE_GIT = Pattern.compile("^[.gG\\P{ASCII}]");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f]");
    private static final Pattern GIT = Pattern.compile("(?i)(\\.git|git~\\d+)([. ]*|:.*)");
    private static final Pattern GIT_FILE = Pattern.compile("(?i)\\.git(attributes|modules)([. ]*|:.*)");
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d|conin\\$|conout\\$)(\\..*)?");
    private static final Pattern NOT_ON_WINDOWS = Pattern.compile("[<>:\"|?*\\\\]|[. ]$");

    private SafePath() {}

    /** @throws UnsafePathException when the path may not stand in a repository */
    public static void check(String path) throws UnsafePathException {
        Optional<String> fault = fault(path);
        if (fault.isPresent()) {
            throw new UnsafePathException(path, fault.get());
        }
    }

    /** Why the path may not stand in a repository, if it may not. */
    public static Optional<String> fault(String path) {
        if (CONTROL.matcher(path).find()) {
            return Optional.of("holds a control character; rename it");
        }
        for (String name : path.split("/", -1)) {
            Optional<String> fault = nameFault(name);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> nameFault(String name) {
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return Optional.of("is no path inside its folder");
        }
        if (!MAYBE_GIT.matcher(name).find()) {
            return Optional.empty(); // nearly all names: a million of them are looked at
        }
        String plain = IGNORED.matcher(name).replaceAll("");
        if (GIT.matcher(plain).matches()) {
            return Optional.of("belongs to another git repository");
        }
        if (GIT_FILE.matcher(plain).matches()) {
            return Optional.of("would change what git does");
        }
        return Optional.empty();
    }

    /**
     * The file of a path below a folder.
     *
     * @throws UnsafePathException when the path is unsafe, or cannot exist on this system
     */
    public static Path resolve(Path folder, String path) throws UnsafePathException {
        check(path);
        if (windows()) {
            for (String name : path.split("/")) {
                if (DEVICE.matcher(name).matches()
                        || NOT_ON_WINDOWS.matcher(name).find()) {
                    throw new UnsafePathException(path, "cannot be a file's name on Windows");
                }
            }
        }
        try {
            Path file = folder.resolve(path).normalize();
            if (!file.startsWith(folder.normalize()) || file.equals(folder.normalize())) {
                throw new UnsafePathException(path, "is no path inside its folder");
            }
            return file;
        } catch (InvalidPathException e) {
            throw new UnsafePathException(path, "cannot be a file's name here");
        }
    }

    private static boolean windows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
