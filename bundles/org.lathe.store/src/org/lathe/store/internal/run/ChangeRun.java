package org.lathe.store.internal.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jgit.lib.Constants;
import org.lathe.core.Failures;
import org.lathe.core.io.Json;
import org.lathe.core.run.RunFiles;
import org.lathe.core.run.RunNotes;
import org.lathe.store.internal.git.Branch;
import org.lathe.store.internal.git.OpenProject;
import org.lathe.store.internal.git.TreeEdit;

/** What can change about a committed run: its notes, and that it is there. */
public final class ChangeRun {
    private final OpenProject project;

    public ChangeRun(OpenProject project) {
        this.project = project;
    }

    /** Merges the notes into those there; of two entries of a key the later stays. */
    public void writeNotes(String id, RunNotes notes) throws IOException, CoreException {
        String path = RunPaths.run(id);
        new Branch(project).update((newest, inserter) -> {
            if (newest.folder(path).isEmpty()) {
                throw Failures.of("There is no run " + id + " in project '" + project.name() + "'.");
            }
            RunNotes present = ReadRuns.notes(newest, id);
            RunNotes merged = merge(present, notes);
            if (merged.equals(present)) {
                return Optional.empty();
            }
            byte[] json = Json.pretty(merged).getBytes(StandardCharsets.UTF_8);
            return Optional.of(new Branch.Next(
                    new TreeEdit(inserter, newest.root())
                            .file(path + "/" + RunFiles.NOTES, inserter.insert(Constants.OBJ_BLOB, json))
                            .write(),
                    "Notes of run " + id + "\n",
                    List.of()));
        });
    }

    /** The merge rule of notes: key by key, the later entry; of two of the same time the greater text. */
    static RunNotes merge(RunNotes one, RunNotes other) {
        SortedMap<String, RunNotes.Entry> merged = new TreeMap<>(one.entries());
        for (Map.Entry<String, RunNotes.Entry> entry : other.entries().entrySet()) {
            merged.merge(entry.getKey(), entry.getValue(), ChangeRun::later);
        }
        return new RunNotes(merged);
    }

    private static RunNotes.Entry later(RunNotes.Entry one, RunNotes.Entry other) {
        int order = one.time().compareTo(other.time());
        if (order == 0) {
            order = one.value().compareTo(other.value());
        }
        return order >= 0 ? one : other;
    }

    /** @return false when there is no such run */
    public boolean delete(String id) throws IOException, CoreException {
        String path = RunPaths.run(id);
        return new Branch(project)
                .update((newest, inserter) -> newest.find(path).isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Branch.Next(
                                new TreeEdit(inserter, newest.root())
                                        .remove(path)
                                        .write(),
                                "Delete run " + id + "\n",
                                List.of())))
                .isPresent();
    }
}
