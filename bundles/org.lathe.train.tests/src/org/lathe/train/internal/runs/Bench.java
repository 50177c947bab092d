package org.lathe.train.internal.runs;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.lathe.core.Failures;
import org.lathe.core.Workspace;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.project.Project;
import org.lathe.core.project.ProjectStore;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunArchive;
import org.lathe.core.run.RunIndex;
import org.lathe.core.run.RunRequest;
import org.lathe.train.Worker;
import org.lathe.train.internal.recipes.BuiltInRecipes;

/** A workspace with one project and one dataset, and run services on it. */
final class Bench {
    static final String PROJECT = "shapes";

    final Workspace workspace;
    final FolderArchive archive;
    final MemoryIndex index = new MemoryIndex();
    final List<String> problems = Collections.synchronizedList(new ArrayList<>());

    Bench(Path root) {
        workspace = new Workspace(root);
        archive = new FolderArchive(root.resolve("archive"));
    }

    LocalRunService service() {
        return service(archive, index, new TestWorker());
    }

    LocalRunService service(RunArchive runs, RunIndex runIndex, Worker worker) {
        return new LocalRunService(
                workspace,
                projects(),
                datasets(),
                new BuiltInRecipes(),
                runs,
                runIndex,
                List.of(worker),
                e -> problems.add(e.getMessage()));
    }

    static RunRequest request(TestWorker.Mode mode) {
        return request(Map.of("threads", "" + mode.ordinal()), Optional.empty());
    }

    static RunRequest request(Map<String, String> parameters, Optional<String> model) {
        return new RunRequest(
                PROJECT, "image-classification", "digits", model, "", Optional.empty(), new TreeMap<>(parameters));
    }

    static Run start(LocalRunService service, TestWorker.Mode mode) throws CoreException {
        return service.start(request(mode), new NullProgressMonitor());
    }

    private ProjectStore projects() {
        Project project = new Project(PROJECT, "Shapes", "", workspace.project(PROJECT));
        return fake(ProjectStore.class, (name, arguments) -> switch (name) {
            case "list" -> List.of(project);
            case "get" -> {
                if (!arguments[0].equals(PROJECT)) {
                    throw Failures.of("There is no project '" + arguments[0] + "'.");
                }
                yield project;
            }
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private static DatasetStore datasets() {
        DatasetDescription description =
                DatasetDescription.ofFiles(Kind.IMAGE, LabelRule.FOLDER, List.of("0", "1"), 10);
        DatasetVersion version = new DatasetVersion(
                PROJECT, "digits", 3, "c".repeat(40), "t".repeat(40), Instant.EPOCH, "me", "", 10, description);
        DatasetContent content = new DatasetContent(
                version.tree(),
                description,
                new TreeMap<>(Map.of("0/a.png", Path.of("/objects/a"))),
                Map.of(),
                Map.of());
        return fake(DatasetStore.class, (name, arguments) -> switch (name) {
            case "resolve" -> version;
            case "open" -> content;
            default -> throw new UnsupportedOperationException(name);
        });
    }

    @FunctionalInterface
    interface Answer {
        Object to(String method, Object[] arguments) throws CoreException;
    }

    static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (p, method, args) -> answer.to(method.getName(), args)));
    }
}
