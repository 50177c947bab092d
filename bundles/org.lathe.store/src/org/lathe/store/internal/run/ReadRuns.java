package org.lathe.store.internal.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jgit.lib.ObjectId;
import org.lathe.core.Failures;
import org.lathe.core.Ids;
import org.lathe.core.io.Json;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunFiles;
import org.lathe.core.run.RunNotes;
import org.lathe.store.internal.git.OpenProject;
import org.lathe.store.internal.git.TreeReader;
import org.lathe.store.internal.lfs.StoredFile;

/** Reads the runs of a project's newest tree, which others may have written. */
public final class ReadRuns {
    private final OpenProject project;

    public ReadRuns(OpenProject project) {
        this.project = project;
    }

    /** All runs, oldest first. A record that cannot be read is left out: it must not hide the others. */
    public List<Run> all() throws IOException {
        List<Run> runs = new ArrayList<>();
        try (TreeReader newest = project.newest()) {
            for (Map.Entry<String, TreeReader.Entry> shard :
                    newest.children(RunPaths.FOLDER).entrySet()) {
                if (shard.getValue().isTree()) {
                    addShard(newest, shard.getValue().id(), shard.getKey(), runs);
                }
            }
        }
        runs.sort(Comparator.comparing(Run::id));
        return runs;
    }

    private void addShard(TreeReader newest, ObjectId tree, String shard, List<Run> runs) throws IOException {
        for (Map.Entry<String, TreeReader.Entry> folder : newest.children(tree).entrySet()) {
            String id = folder.getKey();
            if (Ids.isId(id)
                    && RunPaths.shard(id).equals(shard)
                    && folder.getValue().isTree()) {
                Optional<TreeReader.Entry> record =
                        newest.find(folder.getValue().id(), RunFiles.RUN).filter(TreeReader.Entry::isFile);
                if (record.isPresent()) {
                    read(newest, id, record.get().id()).ifPresent(runs::add);
                }
            }
        }
    }

    private Optional<Run> read(TreeReader newest, String id, ObjectId blob) throws IOException {
        try {
            Run run = Json.parse(newest.text(blob), Run.class, "The record of run " + id);
            return run.status() != null && id.equals(run.id()) ? Optional.of(here(run)) : Optional.empty();
        } catch (CoreException e) {
            return Optional.empty();
        }
    }

    /** The run under the name that its project has here: a clone may have another. */
    private Run here(Run run) {
        if (project.name().equals(run.project())) {
            return run;
        }
        return new Run(
                run.format(),
                run.id(),
                project.name(),
                run.name(),
                run.experiment(),
                run.recipe(),
                run.parameters(),
                run.dataset(),
                run.baseModel(),
                run.parent(),
                run.code(),
                run.status(),
                run.process(),
                run.created(),
                run.started(),
                run.ended(),
                run.reason(),
                run.metrics(),
                run.model(),
                run.artifacts());
    }

    public Optional<Run> find(String id) throws IOException {
        try (TreeReader newest = project.newest()) {
            Optional<TreeReader.Entry> record =
                    newest.find(RunPaths.run(id) + "/" + RunFiles.RUN).filter(TreeReader.Entry::isFile);
            return record.isEmpty()
                    ? Optional.empty()
                    : read(newest, id, record.get().id());
        }
    }

    /** The paths of all files of a run. */
    public List<String> files(String id) throws IOException, CoreException {
        try (TreeReader newest = project.newest()) {
            return List.copyOf(newest.files(folder(newest, id)).keySet());
        }
    }

    public RunNotes notes(String id) throws IOException, CoreException {
        try (TreeReader newest = project.newest()) {
            folder(newest, id);
            return notes(newest, id);
        }
    }

    static RunNotes notes(TreeReader newest, String id) throws IOException, CoreException {
        Optional<String> text = newest.text(RunPaths.run(id) + "/" + RunFiles.NOTES);
        return text.isEmpty() ? RunNotes.NONE : Json.parse(text.get(), RunNotes.class, "The notes of run " + id);
    }

    /** A file of a run as the tree keeps it. */
    StoredFile file(TreeReader newest, String id, String path) throws IOException, CoreException {
        SortedMap<String, TreeReader.Entry> files = newest.files(folder(newest, id));
        if (!files.containsKey(path)) {
            throw Failures.of(
                    "Run " + id + " has no file '" + path + "'; it has: " + String.join(", ", files.keySet()) + ".");
        }
        ObjectId blob = files.get(path).id();
        return StoredFile.of(blob.name(), newest.open(blob));
    }

    private ObjectId folder(TreeReader newest, String id) throws IOException, CoreException {
        return newest.folder(RunPaths.run(id))
                .orElseThrow(() -> Failures.of("There is no run " + id + " in project '" + project.name() + "'."));
    }
}
