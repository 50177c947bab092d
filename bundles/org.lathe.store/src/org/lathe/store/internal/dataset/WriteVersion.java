package org.lathe.store.internal.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.lathe.core.Failures;
import org.lathe.core.Slug;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.ImportReport;
import org.lathe.core.dataset.ImportRequest;
import org.lathe.core.dataset.Skipped;
import org.lathe.core.dataset.Split;
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
 * <p>Objects are made aside and put in place together, then the trees are written, then the branch and the version's tag
 * move at once. Until then nothing of the import can be seen.
 */
public final class WriteVersion {
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
        Map<String, ObjectId> previous = previousFiles();
        try (Staging staging = Staging.open(project.lfs())) { // until a version names them, it keeps its objects
            SortedPlan sorted = take(plan, previous, staging, progress);
            progress.split(1);
            DataTree data = DataTree.write(project, sorted.files(), previous);
            progress.worked(5);
            return new NextVersion(
                            project,
                            request.dataset(),
                            request.message(),
                            (newest, inserter) -> content(newest, inserter, plan, sorted, data))
                    .commit(skipped);
        }
    }

    private VersionContent content(
            TreeReader newest, ObjectInserter inserter, ImportPlan plan, SortedPlan sorted, DataTree data)
            throws IOException {
        Optional<ObjectId> before = newest.folder(Names.content(request.dataset()));
        Map<String, Split> kept = before.isEmpty() ? Map.of() : StoredContent.splits(newest, before.get());
        Map<String, Split> splits = SplitAssignment.assign(sorted.classes(), plan.splits(), kept, request.splits());
        return VersionContent.write(
                inserter,
                data.id(),
                sorted.description(),
                sorted.labels(),
                splits,
                sorted.files().size(),
                sorted.bytes());
    }

    /** Takes the bytes in and puts the objects in place. */
    private SortedPlan take(ImportPlan plan, Map<String, ObjectId> previous, Staging staging, SubMonitor progress)
            throws IOException, CoreException {
        List<ImportPlan.Source> sources = safe(plan.files());
        List<Optional<Pointer>> pointers =
                new IntakeAll(staging, request.link()).take(withLikely(sources, previous), progress.split(85));
        Map<String, Pointer> files = new LinkedHashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            String path = sources.get(i).path();
            if (pointers.get(i).isPresent()) {
                files.put(path, pointers.get(i).get());
            } else {
                skipped.add(new Skipped(path, Skips.POINTER));
            }
        }
        if (files.isEmpty()) {
            throw Failures.of("Nothing that was dropped can become part of '" + request.dataset() + "'"
                    + (skipped.isEmpty()
                            ? "."
                            : ": '" + skipped.getFirst().path() + "': "
                                    + skipped.getFirst().reason()));
        }
        progress.split(4);
        staging.publish();
        return SortedPlan.of(plan, files);
    }

    /** What may stand in a tree; the others are listed as skipped. */
    private List<ImportPlan.Source> safe(List<ImportPlan.Source> sources) {
        List<ImportPlan.Source> safe = new ArrayList<>(sources.size());
        for (ImportPlan.Source source : sources) {
            Optional<String> fault = SafePath.fault(source.path());
            if (fault.isEmpty()) {
                safe.add(source);
            } else {
                skipped.add(new Skipped(UnsafePathException.printable(source.path()), "The name " + fault.get() + "."));
            }
        }
        return safe;
    }

    private List<IntakeAll.Source> withLikely(List<ImportPlan.Source> sources, Map<String, ObjectId> previous)
            throws IOException {
        List<IntakeAll.Source> result = new ArrayList<>(sources.size());
        try (TreeReader newest = project.newest()) {
            for (ImportPlan.Source source : sources) {
                ObjectId blob = previous.get(source.path());
                Optional<Pointer> likely = blob == null
                        ? Optional.empty()
                        : StoredFile.of(blob.name(), newest.open(blob)).pointer();
                result.add(new IntakeAll.Source(source.file(), source.size(), likely));
            }
        }
        return result;
    }

    private Map<String, ObjectId> previousFiles() throws IOException {
        try (TreeReader newest = project.newest()) {
            return blobs(newest, request.dataset());
        }
    }

    /** The blobs of a dataset's files in a tree, by path below {@code data/}. */
    static Map<String, ObjectId> blobs(TreeReader tree, String dataset) throws IOException {
        Map<String, ObjectId> blobs = new HashMap<>();
        Optional<ObjectId> data = tree.folder(Names.content(dataset) + "/" + Names.DATA);
        if (data.isPresent()) {
            tree.files(data.get()).forEach((path, entry) -> blobs.put(path, entry.id()));
        }
        return blobs;
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
