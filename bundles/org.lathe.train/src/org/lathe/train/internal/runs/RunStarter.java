package org.lathe.train.internal.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.lathe.core.Failures;
import org.lathe.core.Ids;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.io.AtomicFiles;
import org.lathe.core.project.ProjectStore;
import org.lathe.core.recipe.Recipe;
import org.lathe.core.recipe.RecipeCatalog;
import org.lathe.core.run.DatasetInput;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunFiles;
import org.lathe.core.run.RunIndex;
import org.lathe.core.run.RunNotes;
import org.lathe.core.run.RunRequest;
import org.lathe.train.RunFolder;
import org.lathe.train.Worker;

/** Starts a run: checks what is asked for, makes the folder ready, and launches the process. Failed, nothing is left. */
final class RunStarter {
    private final ProjectStore projects;
    private final DatasetStore datasets;
    private final RecipeCatalog recipes;
    private final List<Worker> workers;
    private final LiveFolders folders;
    private final RunIndex index;
    private final Ids ids;
    private final Clock clock;
    private final LocalLauncher launcher = new LocalLauncher();

    RunStarter(
            ProjectStore projects,
            DatasetStore datasets,
            RecipeCatalog recipes,
            List<Worker> workers,
            LiveFolders folders,
            RunIndex index,
            Ids ids,
            Clock clock) {
        this.projects = projects;
        this.datasets = datasets;
        this.recipes = recipes;
        this.workers = List.copyOf(workers);
        this.folders = folders;
        this.index = index;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param launched is told the run's id and its process, before anyone else can see the process end */
    Run start(RunRequest request, BiConsumer<String, Process> launched, IProgressMonitor monitor) throws CoreException {
        return start(request, Optional.empty(), launched, monitor);
    }

    /** Starts a run that goes on where another one ended, with some parameters changed. */
    Run resume(Resume from, Map<String, String> changes, BiConsumer<String, Process> launched, IProgressMonitor monitor)
            throws CoreException {
        return start(from.request(changes), Optional.of(from), launched, monitor);
    }

    private Run start(
            RunRequest request, Optional<Resume> from, BiConsumer<String, Process> launched, IProgressMonitor monitor)
            throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, "Starting a run", 4);
        projects.get(request.project());
        Recipe recipe = recipes.get(request.recipe());
        DatasetVersion dataset = datasets.resolve(request.project(), request.dataset());
        if (from.isPresent()) {
            from.get().check(dataset);
        }
        Optional<String> mismatch = recipe.mismatch(dataset.description());
        if (mismatch.isPresent()) {
            throw Failures.of(mismatch.get());
        }
        Map<String, String> parameters = recipe.complete(request.parameters());
        BaseModel model = BaseModel.of(recipe, request.model());
        Worker worker = worker(recipe);
        progress.split(1);

        String id = ids.next();
        Path staging = folders.staging(id);
        try {
            Run run = prepare(id, staging, request, from, recipe, dataset, parameters, model);
            progress.split(2);
            RunFolder folder = folders.publish(id);
            try {
                index.put(run, RunNotes.NONE);
                launched.accept(id, launcher.launch(worker.command(folder), folder));
                progress.worked(1);
                return run;
            } catch (CoreException | RuntimeException e) {
                withdraw(folder, e);
                throw e;
            }
        } finally {
            deleteTree(staging);
        }
    }

    private Worker worker(Recipe recipe) throws CoreException {
        return workers.stream()
                .filter(worker -> worker.trains(recipe.id()))
                .findFirst()
                .orElseThrow(() -> Failures.of(
                        "No installed trainer trains '" + recipe.id() + "'; install Lathe with its training bundles."));
    }

    private Run prepare(
            String id,
            Path staging,
            RunRequest request,
            Optional<Resume> from,
            Recipe recipe,
            DatasetVersion dataset,
            Map<String, String> parameters,
            BaseModel model)
            throws CoreException {
        try {
            Files.createDirectories(staging);
        } catch (IOException e) {
            throw Failures.io("The run's folder '" + staging + "' cannot be made", e);
        }
        String base = model.copyTo(staging.resolve(RunFiles.BASE_MODEL));
        Run run = Run.queued(
                id,
                request.project(),
                request.name().filter(name -> !name.isBlank()).orElseGet(() -> RunNames.of(id)),
                request.experiment().isBlank() ? recipe.id() : request.experiment(),
                recipe.id(),
                parameters,
                Optional.of(DatasetInput.of(dataset)),
                Optional.of(base),
                clock.instant());
        RunFolder folder = new RunFolder(staging);
        if (from.isPresent()) {
            run = run.goingOnFrom(from.get().run().id());
            from.get().copyTo(folder);
        }
        folder.writeInputs(datasets.open(dataset));
        Launches.writeWitness(folder);
        folder.write(run);
        return run;
    }

    private void withdraw(RunFolder folder, Exception cause) {
        try {
            index.remove(folder.id());
            Optional<FolderLock> lock = FolderLock.lock(folder);
            if (lock.isPresent()) {
                try (FolderLock held = lock.get()) {
                    folders.remove(folder, held);
                }
            }
        } catch (CoreException | IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static void deleteTree(Path folder) throws CoreException {
        try {
            AtomicFiles.deleteTree(folder);
        } catch (IOException e) {
            throw Failures.io("'" + folder + "' cannot be removed", e);
        }
    }
}
