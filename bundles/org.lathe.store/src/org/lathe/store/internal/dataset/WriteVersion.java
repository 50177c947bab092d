package org.lathe.store.internal.dataset;

import java.io.IOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.lathe.core.Failures;
import org.lathe.core.Slug;
import org.lathe.core.dataset.DatasetDescription.Task;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.ImportReport;
import org.lathe.core.dataset.ImportRequest;
import org.lathe.core.dataset.Skipped;
import org.lathe.core.dataset.Split;
import org.lathe.core.text.Words;
import org.lathe.store.internal.git.OpenProject;
import org.lathe.store.internal.git.SafePath;
import org.lathe.store.internal.git.TreeReader;
import org.lathe.store.internal.git.UnsafePathException;
import org.lathe.store.internal.lfs.IntakeAll;
import org.lathe.store.internal.lfs.Pointer;
import org.lathe.store.internal.lfs.Staging;
import org.lathe.store.internal.lfs.StoredFile;

/**
 * Writes an import as a dataset's next version. The version's data are exactly the files of the import: who drops a
 * folder again gets what the folder holds now, and files that are gone from it are gone from the new version.
 *
 * <p>Objects are put in place as they are done, then the trees are written, then the branch and the version's tag move at
 * once. Until then nothing of the import can be seen.
 */
public final class WriteVersion {
    /** Of a smaller file it costs less to read it than to look up what it was: bytes. */
    private static final long LARGE = 1 << 20;

    private final OpenProject project;
    private final ImportRequest request;
    private final List<Skipped> skipped = new ArrayList<>();

    public WriteVersion(OpenProject project, ImportRequest request) {
        this.project = project;
        this.request = request;
    }

    public ImportReport write(ImportPlan plan, IProgressMonitor monitor) throws IOException, CoreException {
        requireName();
        skipped.addAll(plan.skipped());
        SubMonitor progress = SubMonitor.convert(monitor, "Importing " + request.dataset(), 100);
        try (Staging staging = Staging.withJournal(project.lfs());
                TreeReader newest = project.newest()) {
            ObjectId previous = newest.folder(Names.content(request.dataset()) + "/" + Names.DATA)
                    .orElse(null);
            ImportedFiles files = take(plan, newest, previous, staging, progress);
            progress.split(1);
            ObjectId data = DataTree.write(project, files, previous);
            progress.worked(5);
            SortedPlan sorted = SortedPlan.of(plan, left(plan, files));
            return new NextVersion(
                            project,
                            request.dataset(),
                            request.message(),
                            (tree, inserter) -> content(tree, inserter, plan, sorted, data, files))
                    .commit(skipped);
        }
    }

    private VersionContent content(
            TreeReader newest,
            ObjectInserter inserter,
            ImportPlan plan,
            SortedPlan sorted,
            ObjectId data,
            ImportedFiles files)
            throws IOException {
        Optional<ObjectId> before = newest.folder(Names.content(request.dataset()));
        Map<String, Split> kept = before.isEmpty() ? Map.of() : StoredContent.splits(newest, before.get(), List.of());
        boolean stratified = sorted.description().task() == Task.CLASSIFICATION;
        Map<String, Split> splits =
                SplitAssignment.assign(sorted.sampleKeys(), stratified, plan.splits(), kept, request.splits());
        return VersionContent.write(
                inserter, data, sorted.description(), sorted.labels(), splits, files.count(), files.bytes());
    }

    /** Takes the bytes in and puts the objects in place. */
    private ImportedFiles take(
            ImportPlan plan, TreeReader newest, ObjectId previous, Staging staging, SubMonitor progress)
            throws IOException, CoreException {
        List<ImportPlan.Source> sources = safe(plan.files());
        List<IntakeAll.Source> intake = withLikely(sources, newest, previous);
        List<Optional<Pointer>> pointers = new IntakeAll(staging, request.link()).take(intake, progress.split(85));
        ImportedFiles files = new ImportedFiles(sources, pointers);
        files.left().forEach(path -> skipped.add(new Skipped(path, Skips.POINTER)));
        if (files.count() == 0) {
            throw Failures.of("Nothing that was dropped can become part of '" + request.dataset() + "'"
                    + (skipped.isEmpty()
                            ? "."
                            : ": '" + skipped.getFirst().path() + "': "
                                    + skipped.getFirst().reason()));
        }
        progress.split(4);
        staging.publish();
        if (staging.links() > 0) {
            skipped.add(new Skipped(
                    request.dataset(),
                    Words.count(staging.links(), "file was", "files were") + " taken in as hard links: they are the"
                            + " project's own bytes now, so replace them, but never change them in place."));
        }
        return files;
    }

    /** What may stand in a tree; the others are listed as skipped. */
    private List<ImportPlan.Source> safe(List<ImportPlan.Source> sources) {
        boolean[] unsafe = new boolean[sources.size()];
        int count = 0;
        for (int i = 0; i < unsafe.length; i++) {
            String path = sources.get(i).path();
            Optional<String> fault = SafePath.fault(path);
            if (fault.isPresent()) {
                unsafe[i] = true;
                count++;
                skipped.add(new Skipped(UnsafePathException.printable(path), "The name " + fault.get() + "."));
            }
        }
        if (count == 0) {
            return sources;
        }
        List<ImportPlan.Source> safe = new ArrayList<>(sources.size() - count);
        for (int i = 0; i < unsafe.length; i++) {
            if (!unsafe[i]) {
                safe.add(sources.get(i));
            }
        }
        return safe;
    }

    /** The paths of the plan's files that do not go in. */
    private static Set<String> left(ImportPlan plan, ImportedFiles files) {
        Set<String> left = files.left();
        if (files.sources() != plan.files()) {
            Set<String> sources = new HashSet<>();
            files.sources().forEach(source -> sources.add(source.path()));
            plan.files().stream()
                    .map(ImportPlan.Source::path)
                    .filter(path -> !sources.contains(path))
                    .forEach(left::add);
        }
        return left;
    }

    /** With what large files were in the version before: what is the same still need not be written again. */
    private static List<IntakeAll.Source> withLikely(
            List<ImportPlan.Source> sources, TreeReader newest, ObjectId previous) throws IOException {
        Map<Integer, Pointer> likely = new HashMap<>();
        for (int i = 0; i < sources.size() && previous != null; i++) {
            ImportPlan.Source source = sources.get(i);
            Optional<TreeReader.Entry> before =
                    source.size() > LARGE ? newest.find(previous, source.path()) : Optional.empty();
            if (before.filter(TreeReader.Entry::isFile).isPresent()) {
                ObjectId blob = before.get().id();
                Optional<Pointer> pointer =
                        StoredFile.of(blob.name(), newest.open(blob)).pointer();
                if (pointer.isPresent()) {
                    likely.put(i, pointer.get());
                }
            }
        }
        return new LikelySources(sources, likely);
    }

    private static final class LikelySources extends AbstractList<IntakeAll.Source> implements RandomAccess {
        private final List<ImportPlan.Source> sources;
        private final Map<Integer, Pointer> likely;

        LikelySources(List<ImportPlan.Source> sources, Map<Integer, Pointer> likely) {
            this.sources = sources;
            this.likely = likely;
        }

        @Override
        public IntakeAll.Source get(int index) {
            ImportPlan.Source source = sources.get(index);
            return new IntakeAll.Source(
                    source.file(), source.size(), Optional.ofNullable(likely.get(index)), source.temporary());
        }

        @Override
        public int size() {
            return sources.size();
        }
    }

    private void requireName() throws IOException, CoreException {
        String dataset = request.dataset();
        if (!Slug.isSlug(dataset)) {
            throw Failures.of("'" + dataset + "' cannot be a dataset's name: " + Slug.RULE + ".");
        }
        try (TreeReader newest = project.newest()) {
            for (String other : newest.children(Names.FOLDER).keySet()) {
                if (other.equalsIgnoreCase(dataset) && !other.equals(dataset)) {
                    throw Failures.of("There is a dataset '" + other + "', which differs from '" + dataset
                            + "' only in case; choose another name.");
                }
            }
        }
    }
}
