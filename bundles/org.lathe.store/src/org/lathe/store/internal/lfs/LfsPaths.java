package org.lathe.store.internal.lfs;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which paths of a project are kept by LFS: the one truth of {@code .gitattributes} and of our own writers. Decided by
 * path alone; by extension, files without one or in capitals were lost.
 */
public final class LfsPaths {
    private static final String FILTER = " filter=lfs diff=lfs merge=lfs -text";
    private static final List<String> PATTERNS = List.of(
            "datasets/*/content/data/**",
            "models/*/*/model.onnx",
            "models/*/*/test_data_set_*/**",
            "runs/*/*/events.out.tfevents.*",
            "runs/*/*/artifacts/**",
            "runs/*/*/*.onnx");

    private static final Pattern FORM = Pattern.compile("datasets/[^/]+/content/data/.+"
            + "|models/[^/]+/[^/]+/(model\\.onnx|test_data_set_[^/]*/.+)"
            + "|runs/[^/]+/[^/]+/(events\\.out\\.tfevents\\.[^/]*|artifacts/.+|[^/]*\\.onnx)");

    private LfsPaths() {}

    /** Whether the file at this path of the project's tree is kept by LFS. */
    public static boolean matches(String path) {
        return FORM.matcher(path).matches();
    }

    /** What {@code .gitattributes} holds: no line endings are ever changed, then a line for each pattern. */
    public static String attributes() {
        return "* -text\n" + String.join("\n", lines()) + "\n";
    }

    /** The lines without which git would not know what is kept by LFS. */
    public static List<String> lines() {
        return PATTERNS.stream().map(pattern -> pattern + FILTER).toList();
    }
}
