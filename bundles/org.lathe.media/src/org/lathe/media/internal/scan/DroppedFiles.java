package org.lathe.media.internal.scan;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.lathe.core.Failures;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.Skipped;
import org.lathe.media.internal.Steps;

/**
 * Lists the files below what was dropped, with the paths that they will have: below the folder when one folder was
 * dropped, with the folders' names first when several things were, and the names of files dropped by themselves.
 */
final class DroppedFiles {
    private static final int DEEPEST = 100;

    private final List<ImportPlan.Source> files = new ArrayList<>();
    private final List<Skipped> skipped;
    private final SubMonitor progress;

    private DroppedFiles(List<Skipped> skipped, SubMonitor progress) {
        this.skipped = skipped;
        this.progress = progress;
    }

    /**
     * @param skipped takes what is left out: what belongs to git or the system, links out of the folder, and names that
     *     clash where capitals do not count
     * @return in order of path
     */
    static List<ImportPlan.Source> list(List<Path> sources, List<Skipped> skipped, SubMonitor progress)
            throws CoreException {
        DroppedFiles found = new DroppedFiles(skipped, progress);
        for (Path source : sources) {
            Path real;
            try {
                real = source.toRealPath();
            } catch (IOException e) {
                throw Failures.io("'" + source + "' cannot be imported", e);
            }
            Path name = source.toAbsolutePath().normalize().getFileName();
            if (Files.isDirectory(real)) {
                found.folder(real, real, sources.size() == 1 || name == null ? "" : name + "/", 0);
            } else if (name != null) {
                found.file(real, name.toString());
            }
        }
        return found.withoutTwins();
    }

    private void folder(Path folder, Path root, String prefix, int depth) throws CoreException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(children::add);
        } catch (IOException | DirectoryIteratorException e) {
            IOException cause = e instanceof IOException io ? io : (IOException) e.getCause();
            skipped.add(new Skipped(prefix.isEmpty() ? "." : prefix, "cannot be read: " + Failures.reason(cause)));
            return;
        }
        children.sort(Comparator.comparing(path -> path.getFileName().toString()));
        Steps.unknown(progress);
        for (Path child : children) {
            String path = prefix + child.getFileName();
            String problem = Junk.problem(child.getFileName().toString()).orElse("");
            if (problem.isEmpty() && Files.isSymbolicLink(child)) {
                problem = linkProblem(child, root);
            }
            if (!problem.isEmpty()) {
                skipped.add(new Skipped(path, problem));
            } else if (Files.isDirectory(child)) {
                if (depth == DEEPEST) {
                    skipped.add(new Skipped(path, "lies more than " + DEEPEST + " folders deep."));
                } else {
                    folder(child, root, path + "/", depth + 1);
                }
            } else {
                file(child, path);
            }
        }
    }

    private static String linkProblem(Path link, Path root) {
        try {
            Path target = link.toRealPath();
            if (!target.startsWith(root)) {
                return "is a link that leads out of the dropped folder.";
            }
            return Files.isDirectory(target) ? "is a link to a folder." : "";
        } catch (IOException e) {
            return "is a link that leads nowhere.";
        }
    }

    private void file(Path file, String path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                skipped.add(new Skipped(path, "is no file with data in it."));
            } else if (!Files.isReadable(file)) {
                skipped.add(new Skipped(path, "may not be read; check its permissions."));
            } else {
                files.add(ImportPlan.Source.of(path, file, attributes.size()));
            }
        } catch (IOException e) {
            skipped.add(new Skipped(path, "cannot be read: " + Failures.reason(e)));
        }
    }

    /** Of names that are one on Windows or macOS only the first stays: a checkout there could hold but one of them. */
    private List<ImportPlan.Source> withoutTwins() {
        Map<String, String> seen = new HashMap<>();
        List<ImportPlan.Source> kept = new ArrayList<>();
        files.sort(Comparator.comparing(ImportPlan.Source::path));
        for (ImportPlan.Source file : files) {
            String folded =
                    Normalizer.normalize(file.path(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            String before = seen.putIfAbsent(folded, file.path());
            if (before == null) {
                kept.add(file);
            } else {
                skipped.add(new Skipped(
                        file.path(),
                        before.equals(file.path())
                                ? "has the same name as another dropped file; rename one of them (" + file.file() + ")."
                                : "differs from '" + before
                                        + "' in capitals or accents only, which some systems cannot tell apart; "
                                        + "rename one of them."));
            }
        }
        return kept;
    }
}
