package org.lathe.train.internal.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.lathe.core.Failures;
import org.lathe.core.Ids;
import org.lathe.core.Workspace;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.io.AtomicFiles;
import org.lathe.core.project.ProjectStore;
import org.lathe.core.recipe.RecipeCatalog;
import org.lathe.core.run.MetricFollower;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunArchive;
import org.lathe.core.run.RunIndex;
import org.lathe.core.run.RunNotes;
import org.lathe.core.run.RunRequest;
import org.lathe.core.run.RunService;
import org.lathe.train.RunFolder;
import org.lathe.train.Worker;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/** Runs as processes of this machine. */
@Component
public final class LocalRunService implements RunService {
    private static final long LOOK_MILLIS = 100;

    private final Workspace workspace;
    private final ProjectStore projects;
    private final RunArchive archive;
    private final RunIndex index;
    private final Consumer<CoreException> problems;
    private final Clock clock;
    private final LiveFolders folders;
    private final Launches launches;
    private final RunKeeper keeper;
    private final LiveMetrics metrics;
    private final RunStarter starter;
    private final RunFinder finder;
    private final IndexRebuild rebuild;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    /** For the framework; problems of single runs go to the log. */
    @Activate
    public LocalRunService(
            @Reference Workspace workspace,
            @Reference ProjectStore projects,
            @Reference DatasetStore datasets,
            @Reference RecipeCatalog recipes,
            @Reference RunArchive archive,
            @Reference RunIndex index,
            @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policyOption = ReferencePolicyOption.GREEDY)
                    List<Worker> workers,
            @Reference(service = LoggerFactory.class) Logger log) {
        this(workspace, projects, datasets, recipes, archive, index, workers, e -> log.error(e.getMessage(), e));
    }

    /** @param problems is told what is wrong with single runs while the others are looked after; each problem once */
    public LocalRunService(
            Workspace workspace,
            ProjectStore projects,
            DatasetStore datasets,
            RecipeCatalog recipes,
            RunArchive archive,
            RunIndex index,
            List<Worker> workers,
            Consumer<CoreException> problems) {
        this.workspace = workspace;
        this.projects = projects;
        this.archive = archive;
        this.index = index;
        this.problems = problems;
        clock = Clock.systemUTC();
        folders = new LiveFolders(workspace, clock);
        launches = new Launches(clock);
        keeper = new RunKeeper(folders, archive, index, launches, clock);
        metrics = new LiveMetrics(index);
        starter = new RunStarter(projects, datasets, recipes, workers, folders, index, Ids.system(), clock);
        finder = new RunFinder(folders, projects, archive, index);
        rebuild = new IndexRebuild(folders, projects, archive, index);
    }

    @Override
    public Run start(RunRequest request, IProgressMonitor monitor) throws CoreException {
        return starter.start(request, this::watch, monitor);
    }

    @Override
    public Run resume(String runId, Map<String, String> changes, IProgressMonitor monitor) throws CoreException {
        refuseLive(runId, "still goes on");
        return starter.resume(Resume.of(runId, workspace, finder), changes, this::watch, monitor);
    }

    /** @param instead of what cannot be done with a live run */
    private void refuseLive(String runId, String instead) throws CoreException {
        RunFolder folder = folders.of(runId);
        if (folder.exists()
                && keeper.keep(folder).filter(run -> !run.status().ended()).isPresent()) {
            throw Failures.of("Run '" + folder.read().name() + "' " + instead + ".");
        }
    }

    /** The process's end is noticed at once and with its exit code. */
    private void watch(String runId, Process process) {
        launches.started(runId, process);
        process.onExit().thenAcceptAsync(ended -> refresh(new RunFolder(workspace.run(runId))));
    }

    @Override
    public Run await(String runId, IProgressMonitor monitor) throws CoreException {
        RunFolder folder = folders.of(runId);
        Optional<Run> last = Optional.empty();
        while (folder.exists()) {
            Optional<Run> run = keeper.keep(folder);
            if (run.isPresent() && !run.get().status().ended()) {
                metrics.update(folder, run.get());
            }
            last = run.isPresent() ? run : last;
            if (monitor.isCanceled() && last.isPresent()) {
                return last.get();
            }
            if (folder.exists()) {
                Pause.millis(LOOK_MILLIS);
            }
        }
        return finder.archived(runId);
    }

    @Override
    public Run stop(String runId, Duration grace, IProgressMonitor monitor) throws CoreException {
        RunFolder folder = folders.of(runId);
        if (folder.exists()) {
            new RunStopper(keeper, launches).stop(folder, grace, monitor);
        }
        return folder.exists() ? folder.read() : finder.archived(runId);
    }

    @Override
    public List<Run> refresh() throws CoreException {
        if (index.incomplete()) {
            rebuild.run(new org.eclipse.core.runtime.NullProgressMonitor());
        }
        folders.sweep();
        List<Run> live = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (RunFolder folder : folders.list()) {
            ids.add(folder.id());
            refresh(folder).ifPresent(live::add);
        }
        metrics.retain(ids);
        return live;
    }

    /** One run that is in trouble must not keep the others from being looked after. */
    private Optional<Run> refresh(RunFolder folder) {
        try {
            Optional<Run> run = keeper.keep(folder);
            return run.isPresent() && !run.get().status().ended()
                    ? Optional.of(metrics.update(folder, run.get()))
                    : Optional.empty();
        } catch (CoreException e) {
            if (folder.exists() && reported.add(e.getMessage())) {
                problems.accept(e);
            }
            return Optional.empty();
        }
    }

    @Override
    public MetricFollower follow(String runId) throws CoreException {
        return finder.follow(runId);
    }

    @Override
    public Path file(String runId, String path) throws CoreException {
        return finder.file(runId, path);
    }

    @Override
    public List<String> files(String runId) throws CoreException {
        return finder.files(runId);
    }

    @Override
    public void annotate(String runId, String key, String value) throws CoreException {
        RunFolder folder = folders.of(runId);
        Optional<FolderLock> lock = FolderLock.lock(folder);
        if (lock.isPresent()) {
            try (FolderLock held = lock.get()) {
                RunNotes notes = folder.readNotes().with(key, value, clock.instant());
                folder.writeNotes(notes);
                index.put(folder.read(), notes);
            }
        } else {
            Run run = finder.archived(runId);
            RunNotes notes = archive.notes(run.project(), runId).with(key, value, clock.instant());
            archive.writeNotes(run.project(), runId, notes);
            index.put(run, notes);
        }
    }

    @Override
    public void delete(String runId) throws CoreException {
        refuseLive(runId, "still goes on; stop it before you delete it");
        Run run = finder.archived(runId);
        archive.delete(run.project(), runId);
        try {
            AtomicFiles.deleteTree(workspace.local(runId));
        } catch (IOException e) {
            throw Failures.io(
                    "The state of run " + runId + " in '" + workspace.local(runId) + "' cannot be removed", e);
        }
        index.remove(runId);
    }

    @Override
    public void rebuildIndex(IProgressMonitor monitor) throws CoreException {
        rebuild.run(monitor);
    }
}
