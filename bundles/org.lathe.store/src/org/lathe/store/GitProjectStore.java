package org.lathe.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.lathe.core.Failures;
import org.lathe.core.Slug;
import org.lathe.core.Workspace;
import org.lathe.core.io.AtomicFiles;
import org.lathe.core.io.Temporary;
import org.lathe.core.project.Freed;
import org.lathe.core.project.Project;
import org.lathe.core.project.ProjectStore;
import org.lathe.store.internal.Sentences;
import org.lathe.store.internal.gc.CollectGarbage;
import org.lathe.store.internal.git.Card;
import org.lathe.store.internal.git.NewProject;
import org.lathe.store.internal.git.OpenProject;
import org.lathe.store.internal.git.ProjectFolders;
import org.lathe.store.internal.git.RefStamp;
import org.lathe.store.internal.git.TreeReader;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Projects as bare git repositories in the workspace's folder; title and licence stand in the card. */
@Component
public final class GitProjectStore implements ProjectStore {
    private final Workspace workspace;

    @Activate
    public GitProjectStore(@Reference Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public List<Project> list() throws CoreException {
        List<Project> projects = new ArrayList<>();
        for (String name : names()) {
            read(name).ifPresent(projects::add);
        }
        return projects;
    }

    /** Absent when the repository is unreadable: one broken folder must not hide the others. */
    private Optional<Project> read(String name) {
        try {
            return Optional.of(get(name));
        } catch (CoreException e) {
            return Optional.empty();
        }
    }

    @Override
    public Project get(String name) throws CoreException {
        try (OpenProject project = OpenProject.open(workspace, name)) {
            return Sentences.orSay("Project '" + name + "' cannot be read", () -> {
                try (TreeReader newest = project.newest()) {
                    String card = newest.text("README.md").orElse("");
                    return new Project(
                            name,
                            Card.field(card, "title").filter(t -> !t.isBlank()).orElse(name),
                            Card.field(card, "license").orElse(""),
                            workspace.project(name));
                }
            });
        }
    }

    @Override
    public boolean exists(String name) {
        return Slug.isSlug(name) && OpenProject.isRepository(workspace.project(name));
    }

    @Override
    public Project create(String name, String title, String license) throws CoreException {
        if (!Slug.isSlug(name)) {
            throw Failures.of("'" + name + "' cannot be a project's name: " + Slug.RULE + ".");
        }
        requireFree(name);
        Sentences.orSay("Project '" + name + "' cannot be made in '" + workspace.projects() + "'", () -> {
            try {
                NewProject.create(workspace.project(name), title.isBlank() ? name : title, license);
            } catch (IOException e) {
                requireFree(name); // another process was faster
                throw e;
            }
            return null;
        });
        return get(name);
    }

    private void requireFree(String name) throws CoreException {
        if (Files.exists(workspace.project(name))) {
            throw Failures.of("There is a project '" + name + "' already; choose another name.");
        }
        for (String other : names()) {
            if (other.equalsIgnoreCase(name)) {
                throw Failures.of("There is a project '" + other + "', which differs from '" + name
                        + "' only in case; choose another name.");
            }
        }
    }

    private List<String> names() throws CoreException {
        return Sentences.orSay(
                "The projects in '" + workspace.projects() + "' cannot be listed",
                () -> ProjectFolders.names(workspace));
    }

    @Override
    public void delete(String name) throws CoreException {
        OpenProject.open(workspace, name).close(); // says which there are when this is none
        Sentences.orSay("Project '" + name + "' cannot be deleted", () -> {
            Path gone = Temporary.folder(workspace.projects());
            try {
                // gone at once for everybody, then deleted at leisure
                Files.move(workspace.project(name), gone.resolve("project"), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                AtomicFiles.deleteTree(gone);
            }
            return null;
        });
    }

    @Override
    public Freed collectGarbage(String name, IProgressMonitor monitor) throws CoreException {
        try (OpenProject project = OpenProject.open(workspace, name)) {
            return Sentences.orSay(
                    "What project '" + name + "' no longer needs cannot be freed",
                    () -> new CollectGarbage(project, workspace).run(monitor));
        }
    }

    @Override
    public String stamp() throws CoreException {
        StringBuilder stamp = new StringBuilder();
        for (String name : names()) {
            stamp.append(name)
                    .append(' ')
                    .append(Sentences.orSay(
                            "Project '" + name + "' cannot be read", () -> RefStamp.of(workspace.project(name))))
                    .append('\n');
        }
        return stamp.toString();
    }
}
