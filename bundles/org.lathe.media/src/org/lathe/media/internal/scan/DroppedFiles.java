package org.lathe.media.internal.scan;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.lathe.core.Failures;
import org.lathe.core.dataset.Dropped;
import org.lathe.core.dataset.Skipped;
import org.lathe.core.text.Pace;
import org.lathe.media.internal.Steps;

/**
 * Lists the files below what was dropped, with the paths that they will have. Each folder's entries are visited in the
 * order of the paths that come of them (a folder's name counts as if it ended with a slash), so that nothing needs to be
 * sorted later.
 */
final class DroppedFiles {
    private static final int DEEPEST = 100;

    private final FileList.Builder files = new FileList.Builder();
    private final Dropped dropped;
    private final List<Skipped> skipped;
    private final SubMonitor progress;
    private final Pace pace = Pace.of(0, 0);
    private int count;

    private DroppedFiles(Dropped dropped, List<Skipped> skipped, SubMonitor progress) {
        this.dropped = dropped;
        this.skipped = skipped;
        this.progress = progress;
    }

    /** A folder being listed, and what was dropped that it belongs to. */
    private record Place(Path folder, Path root, String prefix, boolean temporary, int depth) {}

    /** An entry of a folder; a folder's name ends with a slash. */
    private record Entry(String name, long size) {
        private static final int ODD = -1;
    }

    /**
     * @param skipped takes what is left out: what belongs to git or the system, links out of the folder, and names that
     *     clash where capitals do not count
     * @return in order of path
     */
    static FileList list(Dropped dropped, List<Skipped> skipped, SubMonitor progress) throws CoreException {
        DroppedFiles found = new DroppedFiles(dropped, skipped, progress);
        for (Dropped.Root root : dropped.roots().stream()
                .sorted(Comparator.comparing(Dropped.Root::name))
                .toList()) {
            Path real;
            try {
                real = root.path().toRealPath();
            } catch (IOException e) {
                throw Failures.io("'" + root.path() + "' cannot be imported", e);
            }
            if (Files.isDirectory(real)) {
                String prefix = root.name().isEmpty() ? "" : root.name() + "/";
                found.folder(new Place(real, real, prefix, root.temporary(), 0));
            } else {
                String parent = root.name().substring(0, root.name().lastIndexOf('/') + 1);
                Path folder = root.path().toAbsolutePath().normalize().getParent();
                found.file(new Place(folder, folder, parent, root.temporary(), 0), -1, root.path());
            }
        }
        return Twins.without(found.files.build(), skipped);
    }

    private void folder(Place place) throws CoreException {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(place.folder)) {
            for (Path child : stream) {
                entries.add(entry(child));
                if (entries.size() % 1000 == 0) {
                    Steps.unknown(progress);
                    pace.tell(progress, count + entries.size(), 0);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            IOException cause = e instanceof IOException io ? io : (IOException) e.getCause();
            skip(place.prefix.isEmpty() ? "." : place.prefix, "cannot be read: " + Failures.reason(cause));
            return;
        }
        entries.sort(Comparator.comparing(Entry::name));
        int index = -1;
        for (Entry entry : entries) {
            Steps.unknown(progress);
            boolean isFolder = entry.name.endsWith("/");
            String name = isFolder ? entry.name.substring(0, entry.name.length() - 1) : entry.name;
            String problem = Junk.problem(name).orElse("");
            if (!problem.isEmpty()) {
                skip(place.prefix + name, problem);
            } else if (isFolder && place.depth == DEEPEST) {
                skip(place.prefix + name, "lies more than " + DEEPEST + " folders deep.");
            } else if (isFolder) {
                folder(new Place(
                        place.folder.resolve(name),
                        place.root,
                        place.prefix + entry.name,
                        place.temporary,
                        place.depth + 1));
            } else if (place.depth == 0 && dropped.isReplaced(place.folder.resolve(name))) {
                continue;
            } else if (entry.size == Entry.ODD) {
                index = odd(place, index, place.folder.resolve(name));
            } else {
                index = add(place, index, name, entry.size);
            }
        }
    }

    private static Entry entry(Path child) {
        String name = child.getFileName().toString();
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isDirectory()) {
                return new Entry(name + "/", 0);
            }
            return new Entry(
                    name, attributes.isRegularFile() && Files.isReadable(child) ? attributes.size() : Entry.ODD);
        } catch (IOException e) {
            return new Entry(name, Entry.ODD); // its reason is found where it is told
        }
    }

    /** Takes what is not plainly a file, or says why not. */
    private int odd(Place place, int index, Path child) throws CoreException {
        if (Files.isSymbolicLink(child)) {
            String problem = linkProblem(child, place.root);
            if (!problem.isEmpty()) {
                skip(place.prefix + child.getFileName(), problem);
                return index;
            }
        }
        return file(place, index, child);
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

    private int file(Place place, int index, Path file) throws CoreException {
        String name = file.getFileName().toString();
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                skip(place.prefix + name, "is no file with data in it.");
            } else if (!Files.isReadable(file)) {
                skip(place.prefix + name, "may not be read; check its permissions.");
            } else {
                return add(place, index, name, attributes.size());
            }
        } catch (IOException e) {
            skip(place.prefix + name, "cannot be read: " + Failures.reason(e));
        }
        return index;
    }

    /** @return the folder's index among those with files, given back at the next call */
    private int add(Place place, int index, String name, long size) throws CoreException {
        int folder =
                index >= 0 ? index : files.folder(new FileList.Folder(place.folder, place.prefix, place.temporary));
        try {
            files.add(folder, name, size);
        } catch (ArithmeticException e) {
            throw Failures.of(
                    "'" + place.root + "' holds more files than fit into one dataset; import parts of it.", e);
        }
        count++;
        return folder;
    }

    private void skip(String path, String reason) {
        skipped.add(new Skipped(path, reason));
    }
}
