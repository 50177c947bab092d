package org.lathe.train.internal.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.lathe.core.project.Project;
import org.lathe.core.project.ProjectStore;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunArchive;
import org.lathe.core.run.RunIndex;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.train.RunFolder;

/** Makes the index again from live folders and repositories. */
final class IndexRebuild {
    private final LiveFolders folders;
    private final ProjectStore projects;
    private final RunArchive archive;
    private final RunIndex index;

    IndexRebuild(LiveFolders folders, ProjectStore projects, RunArchive archive, RunIndex index) {
        this.folders = folders;
        this.projects = projects;
        this.archive = archive;
        this.index = index;
    }

    void run(IProgressMonitor monitor) throws CoreException {
        List<Project> all = projects.list();
        SubMonitor progress = SubMonitor.convert(monitor, "Rebuilding the index", all.size() + 1);
        Map<String, IndexedRun> runs = new LinkedHashMap<>();
        List<RunFolder> live = folders.list();
        for (RunFolder folder : live) {
            readLive(folder).ifPresent(run -> runs.put(run.run().id(), run));
        }
        for (Project project : all) {
            progress.setTaskName("Indexing " + project.name());
            for (Run run : archive.list(project.name())) {
                runs.put(run.id(), new IndexedRun(run, archive.notes(project.name(), run.id())));
            }
            progress.split(1);
        }
        index.rebuild(new ArrayList<>(runs.values()));
        for (RunFolder folder : live) {
            if (!folder.exists() && runs.containsKey(folder.id())) {
                endedMeanwhile(runs.get(folder.id()).run());
            }
        }
        progress.split(1);
    }

    /** A record that cannot be read is told of by the refresh. */
    private static Optional<IndexedRun> readLive(RunFolder folder) {
        try {
            return Optional.of(new IndexedRun(folder.read(), folder.readNotes()));
        } catch (CoreException unreadableOrGone) {
            return Optional.empty();
        }
    }

    /** Another process may have committed a run after it was read as live. */
    private void endedMeanwhile(Run stale) throws CoreException {
        Optional<Run> ended = archive.find(stale.project(), stale.id());
        if (ended.isPresent()) {
            index.put(ended.get(), archive.notes(stale.project(), stale.id()));
        }
    }
}
