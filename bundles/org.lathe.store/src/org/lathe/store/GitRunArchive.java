package org.lathe.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.Ids;
import org.lathe.core.Workspace;
import org.lathe.core.io.AtomicFiles;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunArchive;
import org.lathe.core.run.RunNotes;
import org.lathe.store.internal.Sentences;
import org.lathe.store.internal.gc.BackgroundPacking;
import org.lathe.store.internal.git.OpenProject;
import org.lathe.store.internal.run.CachedRunFile;
import org.lathe.store.internal.run.ChangeRun;
import org.lathe.store.internal.run.CommitRun;
import org.lathe.store.internal.run.ReadRuns;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ended runs as folders of the project's tree, their large files as LFS objects. */
@Component
public final class GitRunArchive implements RunArchive {
    private final Workspace workspace;
    private final BackgroundPacking packing;

    @Activate
    public GitRunArchive(@Reference Workspace workspace) {
        this.workspace = workspace;
        this.packing = new BackgroundPacking(workspace);
    }

    /** A step on an open project. */
    @FunctionalInterface
    private interface Step<T> {
        T run(OpenProject project) throws IOException, CoreException;
    }

    private <T> T in(String project, String what, Step<T> step) throws CoreException {
        try (OpenProject open = OpenProject.open(workspace, project)) {
            return Sentences.orSay(what, () -> step.run(open));
        }
    }

    private <T> T of(String project, String runId, String what, Step<T> step) throws CoreException {
        if (!Ids.isId(runId)) {
            throw Failures.of("'" + runId + "' is no run's id: 32 hexadecimal digits.");
        }
        return in(project, "Run " + runId + " of project '" + project + "' cannot be " + what, step);
    }

    @Override
    public void commit(Run run, Path folder) throws CoreException {
        if (!run.status().ended()) {
            throw Failures.of("Run " + run.id() + " has not ended; only an ended run is kept in the project.");
        }
        of(run.project(), run.id(), "written", project -> {
            new CommitRun(project, run).commit(folder);
            packing.afterCommit(project);
            return null;
        });
    }

    @Override
    public List<Run> list(String project) throws CoreException {
        return in(project, "The runs of project '" + project + "' cannot be read", open -> new ReadRuns(open).all());
    }

    @Override
    public Optional<Run> find(String project, String runId) throws CoreException {
        return of(project, runId, "read", open -> new ReadRuns(open).find(runId));
    }

    @Override
    public List<String> files(String project, String runId) throws CoreException {
        return of(project, runId, "read", open -> new ReadRuns(open).files(runId));
    }

    @Override
    public Path file(String project, String runId, String path) throws CoreException {
        return of(project, runId, "read", open -> new CachedRunFile(open, workspace).get(runId, path));
    }

    @Override
    public RunNotes notes(String project, String runId) throws CoreException {
        return of(project, runId, "read", open -> new ReadRuns(open).notes(runId));
    }

    @Override
    public void writeNotes(String project, String runId, RunNotes notes) throws CoreException {
        of(project, runId, "changed", open -> {
            new ChangeRun(open).writeNotes(runId, notes);
            packing.afterCommit(open);
            return null;
        });
    }

    @Override
    public void delete(String project, String runId) throws CoreException {
        of(project, runId, "deleted", open -> {
            new ChangeRun(open).delete(runId);
            packing.afterCommit(open);
            AtomicFiles.deleteTree(workspace.cache().resolve("runs").resolve(runId));
            return null;
        });
    }
}
