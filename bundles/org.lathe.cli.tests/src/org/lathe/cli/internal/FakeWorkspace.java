package org.lathe.cli.internal;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.DatasetScanner;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.model.ModelInspector;
import org.lathe.core.project.ProjectStore;
import org.lathe.core.recipe.RecipeCatalog;
import org.lathe.core.run.RunIndex;
import org.lathe.core.run.RunService;
import org.lathe.core.sample.SampleData;

/** All services in memory. */
final class FakeWorkspace implements Services {
    final FakeProjects projects = new FakeProjects();
    final FakeDatasets datasets = new FakeDatasets();
    final FakeRuns runs = new FakeRuns(datasets);
    private final Map<Class<?>, Object> services = new HashMap<>();

    FakeWorkspace() {
        put(ProjectStore.class, projects);
        put(DatasetStore.class, datasets);
        put(DatasetScanner.class, new FakeScanner());
        put(RunService.class, runs);
        put(RunIndex.class, runs);
        put(RecipeCatalog.class, new FakeRecipes());
        put(ModelInspector.class, new FakeInspector());
        put(SampleData.class, new FakeSamples());
    }

    private <T> void put(Class<T> type, T service) {
        services.put(type, service);
    }

    @Override
    public <T> T get(Class<T> type) throws CoreException {
        if (!services.containsKey(type)) {
            throw Failures.of("No " + type.getSimpleName());
        }
        return type.cast(services.get(type));
    }

    @Override
    public void close() {
        // nothing is open
    }
}
